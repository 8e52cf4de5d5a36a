import { useAnswer } from "../../../features/answers";
import { lineRows } from "../../../features/display";
import { Box, Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { clockText } from "../../../ui/clockText";

/** The lines of a hall now, as its own screen shows them. A hall that cannot say how long they are shows none. */
export function PlaceLines({ stationId }: { stationId: string }) {
  const display = useAnswer("getDisplay", { params: { stationId } });
  if (display.state !== "ready" || display.refreshing) return null;
  const rows = lineRows(display.data.lines).filter(({ wait }) => wait !== "");
  if (rows.length === 0) return null;
  const asOf = clockText(Date.parse(display.data.asOf), { now: Date.now(), spoken: false });
  return (
    <Section id="lines" title="现在排队">
      <Box className="card facts">
        {rows.map(({ lineId, name, people, wait }) => (
          <Box key={lineId} className="fact">
            <Words className="fact-name t-2">{name}</Words>
            <Words className="fact-text digits">{[people, wait].filter(Boolean).join("，")}</Words>
          </Box>
        ))}
        <Words className="block t-small t-2">{`${asOf}的情况，按现在开着的窗口估计`}</Words>
      </Box>
    </Section>
  );
}
