import type { ReactNode } from "react";
import { Skeleton } from "../../ui/states";
import type { Answer } from "../answers";
import { ProblemLine } from "./ProblemLine";

interface StaffViewProps<Data> {
  answer: Answer<Data>;
  children: (data: Data) => ReactNode;
}

/** Shows a desk's answer in the state it is in. */
export function StaffView<Data>({ answer, children }: StaffViewProps<Data>) {
  if (answer.state === "failed") return <ProblemLine failure={answer.failure} onRetry={answer.retry} />;
  if (answer.state === "ready") return <>{children(answer.data)}</>;
  return answer.state === "loading" ? <Skeleton lines={3} /> : null;
}
