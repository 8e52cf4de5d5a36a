import { counterStateText, type StationQueue } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { lineText } from "../counter/queueText";

interface HallNowProps {
  queue: StationQueue;
  /** The last look failed: what is shown is older. */
  isOld: boolean;
}

/** Counters with their state, and who waits for which line. */
export function HallNow({ queue, isOld }: HallNowProps) {
  const open = queue.counters.filter(({ state }) => state !== "closed").length;
  return (
    <Box>
      <Words className={isOld ? "block t-small t-bad digits" : "block t-small t-2 digits"}>
        {isOld ? `⚠ 没连上网，看到的是${queue.asOf.slice(11, 19)}的情况` : `${queue.asOf.slice(11, 19)}更新`}
      </Words>
      <Section id="hall-lines" title={`现在等待 ${queue.waiting.length} 人`}>
        <Box className="card card-list" role="list" label="各类业务的等待">
          {queue.lines.map((line) => (
            <Box key={line.lineId} className="list-row hall-row row" role="listitem">
              <Words className="grow">{line.name}</Words>
              <Words className="digits t-2">{lineText(line)}</Words>
            </Box>
          ))}
        </Box>
      </Section>
      <Section id="hall-counters" title={`窗口：开了${open}个，共${queue.counters.length}个`}>
        <Box className="card card-list" role="list" label="各窗口">
          {queue.counters.map((counter) => (
            <Box key={counter.counterId} className="list-row hall-row row" role="listitem">
              <Words className="t-strong hall-name">{counter.name}</Words>
              <Words className="grow">
                {counterStateText(counter)}
                {counter.state === "closed" ? null : (
                  <Words className="block t-small t-2">{lineNames(counter.lineIds, queue.lines)}</Words>
                )}
              </Words>
              <Words className="digits t-strong">{counter.ticket?.number ?? ""}</Words>
            </Box>
          ))}
        </Box>
      </Section>
    </Box>
  );
}

const lineNames = (lineIds: readonly string[], lines: StationQueue["lines"]): string =>
  lines
    .filter(({ lineId }) => lineIds.includes(lineId))
    .map(({ name }) => name)
    .join("、");
