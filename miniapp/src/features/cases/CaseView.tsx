import type { CaseDetail } from "@yanta/types";
import { useState } from "react";
import { copyText } from "../../platform/clipboard";
import { Box, Words } from "../../platform/elements";
import { callPhone } from "../../platform/phoneCall";
import { openPage } from "../../platform/router";
import { clockText } from "../../ui/clockText";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Card";
import { DemoMark } from "../../ui/DemoMark";
import { List, TextRow } from "../../ui/List";
import { Tag } from "../../ui/Tag";
import { usePreferences } from "../preferences";
import { dayText, daySpans, doubtText, leftText, markOf, spanText } from "./caseText";
import { Timeline } from "./Timeline";

/** A case followed: how it stands, what to do now, what happened, how the date comes about, the result. */
export function CaseView({ detail }: { detail: CaseDetail }) {
  const elder = usePreferences((preferences) => preferences.elder);
  return (
    <Box id="case">
      <Head detail={detail} />
      {detail.todo ? <Todo todo={detail.todo} /> : null}
      {detail.result ? <Result result={detail.result} /> : null}
      <Timeline steps={detail.steps} />
      {detail.explanation.length > 0 ? <Count detail={detail} /> : null}
      <Box className="section stack">
        <Button id="case-hotline" wide onPress={() => callPhone("12345")}>
          有疑问，拨打12345
        </Button>
        <Words className="block t-small t-2">
          {`省政务平台${clockText(Date.parse(detail.asOf), { now: Date.now(), spoken: elder })}的情况`}
        </Words>
      </Box>
    </Box>
  );
}

function Head({ detail }: { detail: CaseDetail }) {
  const { name, projectNo, state, stateText, dueOn, statutoryDueOn, source } = detail;
  const isRunning = state === "accepted" || state === "paused";
  const mark = markOf(detail);
  const [left, doubt] = [leftText(detail), doubtText(detail)];
  return (
    <Box className="card stack">
      <Words className="block t-strong">{name}</Words>
      <Box className="wrap tags">
        <Tag tone={mark.tone}>{mark.name}</Tag>
        <DemoMark id="case-demo" source={source} />
      </Box>
      <Words id="case-state" className="block">
        {left ? `${stateText}（${left}）` : stateText}
      </Words>
      {doubt ? <Words className="block t-2">{doubt}</Words> : null}
      {isRunning && statutoryDueOn && statutoryDueOn !== dueOn ? (
        <Words className="block t-small t-2">{`法律规定最晚${dayText(statutoryDueOn)}`}</Words>
      ) : null}
      <Box className="row">
        <Words className="grow t-small t-2 digits" selectable>{`办件编号 ${projectNo}`}</Words>
        <Button id="copy-number" kind="plain" onPress={() => void copyText(projectNo)}>
          复制
        </Button>
      </Box>
    </Box>
  );
}

function Todo({ todo }: { todo: NonNullable<CaseDetail["todo"]> }) {
  return (
    <Section id="case-todo" title="现在要您做">
      <Box className="card">
        <Words className="block t-strong">{todo.text}</Words>
        {todo.until ? <Words className="block t-warn">{`请在${dayText(todo.until)}前办好`}</Words> : null}
      </Box>
    </Section>
  );
}

function Result({ result: { plain, type, note, licence } }: { result: NonNullable<CaseDetail["result"]> }) {
  return (
    <Section id="case-result" title="结果">
      <Box className="card">
        <Words className="block t-strong">{plain}</Words>
        <Words className="block t-small t-2">{`窗口写的是：${type}`}</Words>
        {note ? <Words className="block">{note}</Words> : null}
        {licence ? <Words className="block digits">{`${licence.name} ${licence.number}`}</Words> : null}
        {licence ? (
          <Box className="card-actions">
            <Button id="open-wallet" wide onPress={() => openPage("/packages/wallet/mine/index", {})}>
              到我的证照里看
            </Button>
          </Box>
        ) : null}
      </Box>
    </Section>
  );
}

function Count({ detail: { explanation, coveredUntil } }: { detail: CaseDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <Section id="case-count" title="日子怎么算的">
      {open ? (
        <List label="每一天">
          {daySpans(explanation).map((span) => (
            <TextRow key={span.from}>
              <Words className={`block ${span.counted ? "" : "t-2"}`}>{`${spanText(span)}　${span.because}`}</Words>
            </TextRow>
          ))}
          <TextRow>
            <Words className="block t-small t-2">{`放假安排已发布到${coveredUntil.slice(0, 4)}年${dayText(coveredUntil)}`}</Words>
          </TextRow>
        </List>
      ) : (
        <Button id="show-count" wide onPress={() => setOpen(true)}>
          看每一天怎么算
        </Button>
      )}
    </Section>
  );
}
