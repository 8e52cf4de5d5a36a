import type { AskedReason } from "@yanta/types";
import { useState } from "react";
import { ASKED_REASONS, REASON_WORDS, reasonText } from "../../../features/looks";
import { Field } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { ChoiceChips } from "../../../ui/choices";

/** Why the names of the list are wanted; the person reads it in their account. */
export interface Why {
  reason: AskedReason;
  note?: string;
}

interface NamesForProps {
  why: Why | undefined;
  onChange: (why: Why | undefined) => void;
}

const OPTIONS = ASKED_REASONS.map((value) => ({ value, name: REASON_WORDS[value] }));

/** A list shows times and errands. Whoever needs the names says why, once: each person named gets a row of it. */
export function NamesFor({ why, onChange }: NamesForProps) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState<AskedReason>("forgotCode");
  const [note, setNote] = useState("");
  const words = note.trim();
  const show = () => {
    onChange(reason === "other" ? { reason, note: words } : { reason });
    setAsking(false);
  };
  if (why) {
    return (
      <Box className="stack">
        <Words className="block t-small t-2">{`正在显示姓名，已记下原因：${reasonText(why)}`}</Words>
        <Box className="wrap">
          <Button id="hide-names" onPress={() => onChange(undefined)}>
            收起姓名
          </Button>
        </Box>
      </Box>
    );
  }
  if (!isAsking) {
    return (
      <Box className="row">
        <Words className="grow t-small t-2">有预约码不用看姓名。</Words>
        <Button id="ask-names" onPress={() => setAsking(true)}>
          显示姓名
        </Button>
      </Box>
    );
  }
  return (
    <Box className="stack">
      <Words className="block">为什么要看姓名？会记下来，本人看得到。</Words>
      <ChoiceChips id="why" label="查看原因" options={OPTIONS} value={reason} onChoose={setReason} />
      {reason === "other" ? (
        <Field
          id="why-note"
          label="写明原因"
          placeholder="不写姓名、电话"
          maxLength={100}
          value={note}
          onChange={setNote}
        />
      ) : null}
      <Box className="wrap">
        <Button id="show-names" kind="main" disabled={reason === "other" && words === ""} onPress={show}>
          显示姓名
        </Button>
        <Button id="stop-asking" onPress={() => setAsking(false)}>
          不看了
        </Button>
      </Box>
    </Box>
  );
}
