import type { CaseSummary } from "@yanta/types";
import { Box, Press, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { Tag } from "../../ui/Tag";
import { leftText, markOf } from "./caseText";

/** One case in a list: what it is, how it stands, what to do. It opens. */
export function CaseRow({ one }: { one: CaseSummary }) {
  const { projectNo, name, stateText, todo } = one;
  const mark = markOf(one);
  const left = leftText(one);
  return (
    <Box className="list-row" role="listitem">
      <Press
        id={`case-${projectNo}`}
        role="link"
        className="line-row"
        onPress={() => openPage("/packages/cases/detail/index", { projectNo })}
      >
        <Words className="grow">
          <Words className="block">{name}</Words>
          <Words className="block case-mark">
            <Tag tone={mark.tone}>{mark.name}</Tag>
          </Words>
          <Words className={`block t-small ${todo ? "t-strong" : "t-2"}`}>{todo?.text ?? stateText}</Words>
          {left ? <Words className="block t-small t-2">{left}</Words> : null}
        </Words>
        <Words className="chevron" decorative />
      </Press>
    </Box>
  );
}
