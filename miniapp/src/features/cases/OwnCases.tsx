import { useDidShow } from "@tarojs/taro";
import type { CaseSummary } from "@yanta/types";
import { List } from "../../ui/List";
import { Empty, ProblemNotice, Skeleton } from "../../ui/states";
import { useAnswer } from "../answers";
import { RealNameCard } from "../realName";
import { CaseRow } from "./CaseRow";

const MOST = "50";

/** 我的办件: what needs something first. Whoever has not proved their name yet is led to where they do. */
export function OwnCases() {
  const cases = useAnswer("listCases", { query: { limit: MOST } });
  useDidShow(cases.retry);
  if (cases.state === "failed") {
    if (cases.failure.code === "real-name-needed") return <RealNameCard toSee="办件" />;
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
