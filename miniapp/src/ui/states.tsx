import { useEffect, useState, type ReactNode } from "react";
import type { Answer, Failure } from "../features/answers";
import { Box, Words } from "../platform/elements";
import { callPhone } from "../platform/phoneCall";
import { Button } from "./Button";
import { Card } from "./Card";

/** After so long the resident is told that the network is slow. */
const SLOW_MS = 5000;

/** Stands where the answer will stand. Its style shows it only after 300 ms. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box className="card skeleton" role="status" label="正在查询">
      {Array.from({ length: lines }, (_, line) => (
        <Box key={line} className="skeleton-line" decorative style={{ width: line % 3 === 2 ? "60%" : "100%" }} />
      ))}
      {slow ? <Words className="t-2">网络有点慢，请稍等</Words> : null}
    </Box>
  );
}

interface EmptyProps {
  id: string;
  title: string;
  detail?: string;
  action?: { name: string; onPress: () => void };
}

/** Nothing here, and what to do instead. */
export function Empty({ id, title, detail, action }: EmptyProps) {
  return (
    <Box id={id} className="card empty stack" role="status">
      <Words className="block">{title}</Words>
      {detail ? <Words className="block t-small t-2">{detail}</Words> : null}
      {action ? (
        <Button id={`${id}-action`} wide onPress={action.onPress}>
          {action.name}
        </Button>
      ) : null}
    </Box>
  );
}

interface ProblemNoticeProps {
  failure: Failure;
  onRetry: () => void;
}

/** What went wrong, what to do, who helps. */
export function ProblemNotice({ failure, onRetry }: ProblemNoticeProps) {
  return (
    <Card>
      <Box className="stack" role="alert">
        <Words className="block t-strong">{failure.title}</Words>
        <Words className="block t-2">{failure.detail}</Words>
        {failure.requestId ? (
          <Words className="block t-smallest t-3" selectable>{`来电时可报编号：${failure.requestId}`}</Words>
        ) : null}
        <Box className="wrap actions">
          {failure.canRetry ? (
            <Button id="retry" kind="main" onPress={onRetry}>
              再试一次
            </Button>
          ) : null}
          <Button id="call-hotline" onPress={() => callPhone("12345")}>
            拨打12345
          </Button>
        </Box>
      </Box>
    </Card>
  );
}

interface AnswerViewProps<Data> {
  answer: Answer<Data>;
  lines?: number;
  children: (data: Data) => ReactNode;
}

/** Shows an answer in the state it is in. */
export function AnswerView<Data>({ answer, lines, children }: AnswerViewProps<Data>) {
  if (answer.state === "failed") return <ProblemNotice failure={answer.failure} onRetry={answer.retry} />;
  if (answer.state === "ready") return <>{children(answer.data)}</>;
  return answer.state === "loading" ? <Skeleton lines={lines} /> : null;
}
