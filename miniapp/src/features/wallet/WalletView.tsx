import type { ReactNode } from "react";
import { ProblemNotice, Skeleton } from "../../ui/states";
import type { Answer, Failure } from "../answers";
import { RealNameCard } from "../realName";

interface WalletProblemProps {
  failure: Failure;
  onRetry: () => void;
}

/** What went wrong; whoever has not proved their name yet is led to where they do. */
export function WalletProblem({ failure, onRetry }: WalletProblemProps) {
  return failure.code === "real-name-needed" ? (
    <RealNameCard toSee="证照" />
  ) : (
    <ProblemNotice failure={failure} onRetry={onRetry} />
  );
}

interface WalletViewProps<Data> {
  answer: Answer<Data>;
  lines?: number;
  children: (data: Data) => ReactNode;
}

/** Shows an answer about licences in the state it is in. */
export function WalletView<Data>({ answer, lines, children }: WalletViewProps<Data>) {
  if (answer.state === "failed") return <WalletProblem failure={answer.failure} onRetry={answer.retry} />;
  if (answer.state === "ready") return <>{children(answer.data)}</>;
  return answer.state === "loading" ? <Skeleton lines={lines} /> : null;
}
