import type { ReactNode } from "react";
import { Box, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { ProblemNotice, Skeleton } from "../../ui/states";
import type { Answer, Failure } from "../answers";

interface WalletProblemProps {
  failure: Failure;
  onRetry: () => void;
}

/** What went wrong; whoever has not proved their name yet is led to where they do. */
export function WalletProblem({ failure, onRetry }: WalletProblemProps) {
  return failure.code === "real-name-needed" ? <RealNameCard /> : <ProblemNotice failure={failure} onRetry={onRetry} />;
}

function RealNameCard() {
  return (
    <Card id="real-name-needed">
      <Box className="stack">
        <Words className="block t-strong">先实名，再看证照</Words>
        <Words className="block">要用姓名和身份证号向省政务平台核对是您本人，只需一次。</Words>
        <Button id="go-real-name" kind="main" wide onPress={() => openPage("/packages/wallet/identity/index", {})}>
          去实名
        </Button>
      </Box>
    </Card>
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
