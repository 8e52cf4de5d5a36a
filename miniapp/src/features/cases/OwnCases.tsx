import { useDidShow } from "@tarojs/taro";
import type { CaseSummary } from "@yanta/types";
import { Box, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { List } from "../../ui/List";
import { Empty, ProblemNotice, Skeleton } from "../../ui/states";
import { useAnswer } from "../answers";
import { CaseRow } from "./CaseRow";

const MOST = "50";

/** 我的办件: what needs something first. Whoever has not proved their name yet is led to where they do. */
export function OwnCases() {
  const cases = useAnswer("listCases", { query: { limit: MOST } });
  useDidShow(cases.retry);
  if (cases.state === "failed") {
    if (cases.failure.code === "real-name-needed") return <RealNameCard />;
    return <ProblemNotice failure={cases.failure} onRetry={cases.retry} />;
  }
  if (cases.state !== "ready") return <Skeleton lines={5} />;
  return <Cases items={cases.data.items} />;
}

function Cases({ items }: { items: readonly CaseSummary[] }) {
  if (items.length === 0) {
    return <Empty id="no-case" title="您名下没有办件。" detail="刚在窗口交的材料，一般过一会儿才能看到。" />;
  }
  return (
    <List id="own-cases" label="我的办件">
      {items.map((one) => (
        <CaseRow key={one.projectNo} one={one} />
      ))}
    </List>
  );
}

function RealNameCard() {
  return (
    <Card id="real-name-needed">
      <Box className="stack">
        <Words className="block t-strong">先实名，再看办件</Words>
        <Words className="block">要用姓名和身份证号向省政务平台核对是您本人，只需一次。</Words>
        <Button id="go-real-name" kind="main" wide onPress={() => openPage("/packages/wallet/identity/index", {})}>
          去实名
        </Button>
      </Box>
    </Card>
  );
}
