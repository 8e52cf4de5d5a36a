import { useState } from "react";
import { counterStateText, ProblemLine, type StationQueue } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { ChoiceChips } from "../../../ui/choices";
import { LineChips } from "./LineChips";
import type { CounterDesk } from "./useCounterDesk";

/** Which counter, and for which lines. One's own open counter is taken up again the same way. */
export function OpenCounter({ desk, queue }: { desk: CounterDesk; queue: StationQueue }) {
  const [counterId, setCounterId] = useState("");
  const [chosenLines, setChosenLines] = useState<string[]>();
  const counter = queue.counters.find((one) => one.counterId === counterId);
  const lineIds = chosenLines ?? counter?.lineIds ?? [];
  const options = queue.counters.map((one) => ({
    value: one.counterId,
    name: `${one.name}（${counterStateText(one)}）`,
  }));
  const choose = (id: string) => {
    setCounterId(id);
    setChosenLines(undefined);
  };
  if (options.length === 0) return <Words className="block">这个办事点没有叫号窗口，可以做电话预约和今日预约。</Words>;
  return (
    <Box className="card">
      <Section id="open-counter" title="您在几号窗口？">
        <ChoiceChips id="counter" label="窗口" options={options} value={counterId} onChoose={choose} />
      </Section>
      {counter ? (
        <Section id="open-lines" title="办哪些业务？">
          <LineChips lines={queue.lines} lineIds={lineIds} onChange={setChosenLines} />
        </Section>
      ) : null}
      <Box className="section stack">
        <ProblemLine failure={desk.problem} />
        <Button
          id="open-counter-go"
          kind="main"
          wide
          disabled={!counter || lineIds.length === 0 || desk.busy}
          onPress={() => void desk.open(counterId, [...lineIds])}
        >
          {openWords(counter?.state)}
        </Button>
      </Box>
    </Box>
  );
}

const openWords = (state: string | undefined): string =>
  state === undefined || state === "closed" ? "开窗" : "接着用这个窗口";
