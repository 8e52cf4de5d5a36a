import type { PaymentDifference } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { callAsStaff, Field, ProblemLine } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { clockText } from "../../../ui/clockText";
import { List, TextRow } from "../../../ui/List";
import { Empty } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";
import { amountsText, kindText } from "./differenceText";

interface DifferencesProps {
  label: string;
  items: readonly PaymentDifference[];
  onSettled: () => void;
}

/** What does not agree, and how it was settled. */
export function Differences({ label, items, onSettled }: DifferencesProps) {
  if (items.length === 0) return <Empty id="no-difference" title="没有差异，账是平的。" />;
  return (
    <List label={label}>
      {items.map((difference) => (
        <DifferenceLine key={difference.differenceId} difference={difference} onSettled={onSettled} />
      ))}
    </List>
  );
}

interface DifferenceLineProps {
  difference: PaymentDifference;
  onSettled: () => void;
}

function DifferenceLine({ difference, onSettled }: DifferenceLineProps) {
  const { kind, reference, foundAt, settledAt, settledNote } = difference;
  const found = `${clockText(Date.parse(foundAt), { now: Date.now(), spoken: false })}发现`;
  return (
    <TextRow>
      <Box className="row">
        <Words className="grow t-strong">{kindText(kind)}</Words>
        <Tag tone={settledAt ? "good" : "bad"}>{settledAt ? "已处理" : "待处理"}</Tag>
      </Box>
      <Words className="block digits">{[amountsText(difference), reference].filter(Boolean).join(" · ")}</Words>
      <Words className="block t-small t-2">{settledNote ? `${found}。处理结果：${settledNote}` : found}</Words>
      {settledAt ? null : <Settle difference={difference} onSettled={onSettled} />}
    </TextRow>
  );
}

function Settle({ difference: { differenceId }, onSettled }: DifferenceLineProps) {
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const settling = useWrite("settleDifference", callAsStaff);
  if (!isOpen) {
    return (
      <Box className="staff-above">
        <Button id={`settle-${differenceId}`} onPress={() => setOpen(true)}>
          填处理结果
        </Button>
      </Box>
    );
  }
  const settle = async () => {
    const done = await settling.write({ params: { differenceId }, body: { note: note.trim() } });
    if (!done) return;
    say("已记下");
    onSettled();
  };
  return (
    <Box className="stack staff-above">
      <Field
        id={`note-${differenceId}`}
        label="怎么处理的"
        placeholder="例如：已和微信核对，11月26日补记"
        maxLength={200}
        value={note}
        onChange={setNote}
      />
      <ProblemLine failure={settling.failure} />
      <Box className="wrap">
        <Button
          id={`settle-send-${differenceId}`}
          kind="main"
          disabled={settling.busy || note.trim() === ""}
          onPress={() => void settle()}
        >
          记为已处理
        </Button>
        <Button id={`settle-stop-${differenceId}`} onPress={() => setOpen(false)}>
          先不填
        </Button>
      </Box>
    </Box>
  );
}
