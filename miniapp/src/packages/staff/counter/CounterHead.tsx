import { useState } from "react";
import { type CounterState, ProblemLine, type StationQueue } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Sheet } from "../../../ui/Sheet";
import { LineChips } from "./LineChips";
import type { CounterDesk } from "./useCounterDesk";

interface CounterHeadProps {
  desk: CounterDesk;
  counter: CounterState;
  queue: StationQueue;
  onDialog: (open: boolean) => void;
}

/** Which counter this is, how old the picture is, and its opening, pause and lines. */
export function CounterHead({ desk, counter, queue, onDialog }: CounterHeadProps) {
  const [changesLines, setChangesLines] = useState(false);
  const showLines = (open: boolean) => {
    setChangesLines(open);
    onDialog(open);
  };
  const { busy, failure } = desk;
  const isPaused = counter.state === "paused";
  return (
    <Box className="desk-head row">
      <Words className="grow">
        <Words className="t-strong">{`${counter.name} · ${queue.stationName}`}</Words>
        <Words id="desk-as-of" className={failure ? "block t-small t-bad digits" : "block t-small t-2 digits"}>
          {failure ? `⚠ 没连上网，看到的是${queue.asOf.slice(11, 19)}的情况` : `${queue.asOf.slice(11, 19)}更新`}
        </Words>
      </Words>
      <Box className="wrap">
        <Button id="change-lines" disabled={busy} onPress={() => showLines(true)}>
          改业务
        </Button>
        {isPaused ? (
          <Button
            id="go-on"
            kind="main"
            disabled={busy}
            onPress={() => void desk.open(counter.counterId, [...counter.lineIds])}
          >
            继续叫号
          </Button>
        ) : (
          <Button id="pause" disabled={busy || counter.ticket !== undefined} onPress={() => void desk.close(true)}>
            暂停
          </Button>
        )}
        <Button id="close" disabled={busy || counter.ticket !== undefined} onPress={() => void desk.close(false)}>
          关窗
        </Button>
      </Box>
      {changesLines ? <LinesSheet {...{ desk, counter, queue }} onClose={() => showLines(false)} /> : null}
    </Box>
  );
}

interface LinesSheetProps extends Omit<CounterHeadProps, "onDialog"> {
  onClose: () => void;
}

function LinesSheet({ desk, counter, queue, onClose }: LinesSheetProps) {
  const [lineIds, setLineIds] = useState<string[]>([...counter.lineIds]);
  const save = async () => {
    await desk.open(counter.counterId, lineIds);
    onClose();
  };
  return (
    <Sheet id="lines-sheet" title={`${counter.name}办哪些业务？`} onClose={onClose}>
      <Box className="stack sheet-text">
        <LineChips lines={queue.lines} lineIds={lineIds} onChange={setLineIds} />
        <ProblemLine failure={desk.problem} />
        <Button
          id="save-lines"
          kind="main"
          wide
          disabled={desk.busy || lineIds.length === 0}
          onPress={() => void save()}
        >
          {counter.state === "paused" ? "保存并继续叫号" : "保存"}
        </Button>
      </Box>
    </Sheet>
  );
}
