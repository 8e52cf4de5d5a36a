import type { EnquiryKind } from "@yanta/types";
import { useState } from "react";
import { useAnswer } from "../../../features/answers";
import { KIND_WORDS, LONGEST_TEXT, type HeardDraft, type HeardStep } from "../../../features/heard";
import { TextField, Words } from "../../../platform/elements";
import { Asked, FoundItems, FoundStations, SearchChoice } from "./Fields";
import { ForWhomQuestion, WhenQuestion, WhereQuestion, type VisitRules } from "./VisitQuestions";

interface QuestionProps {
  kind: EnquiryKind;
  draft: HeardDraft;
  mistake?: string;
  rules: VisitRules;
  onChange: (changes: Partial<HeardDraft>) => void;
}

/** One question of the form. */
export function Question({ step, ...props }: QuestionProps & { step: HeardStep }) {
  switch (step) {
    case "text":
      return <TextQuestion {...props} />;
    case "phone":
      return <PhoneQuestion {...props} />;
    case "item":
      return <ItemQuestion {...props} />;
    case "station":
      return <StationQuestion label={STATION_LABELS[props.kind] ?? "在哪个办事点？（可不选）"} {...props} />;
    case "forWhom":
      return <ForWhomQuestion {...props} />;
    case "where":
      return (
        <WhereQuestion {...props}>
          <StationQuestion label="哪个办事点？（可不选）" {...props} mistake={undefined} />
        </WhereQuestion>
      );
    case "when":
      return <WhenQuestion {...props} />;
  }
}

const STATION_LABELS: Partial<Record<EnquiryKind, string>> = { unresolved: "在哪里没办成？（可不选）" };

function TextQuestion({ kind, draft: { text }, mistake, onChange }: QuestionProps) {
  const { question, example } = KIND_WORDS[kind];
  return (
    <Asked label={question} mistake={mistake}>
      <TextField
        id="heard-text"
        label={question}
        placeholder={example}
        multiline
        maxLength={LONGEST_TEXT}
        value={text}
        onChange={(typed) => onChange({ text: typed })}
      />
      <Words id="heard-length" className="block t-small t-2 digits asked-note">
        {`写了${text.length}字，最多${LONGEST_TEXT}字。请不要写身份证号。`}
      </Words>
    </Asked>
  );
}

function PhoneQuestion({ kind, draft: { phone }, mistake, onChange }: QuestionProps) {
  const me = useAnswer("getMe", {});
  const known = me.state === "ready" ? me.data.phone : undefined;
  const label = kind === "assistance" ? "打哪个电话联系您？" : "要回电话吗？（可不填）";
  return (
    <Asked label={label} mistake={mistake}>
      <TextField
        id="heard-phone"
        label={label}
        placeholder={known ? `不填就打${known}` : "11位手机号"}
        maxLength={20}
        value={phone}
        onChange={(typed) => onChange({ phone: typed })}
      />
      <Words className="block t-small t-2 asked-note">只有受理的工作人员能看到，用来回您电话。</Words>
    </Asked>
  );
}

function ItemQuestion({ kind, draft: { item }, onChange }: QuestionProps) {
  const [words, setWords] = useState("");
  const label = kind === "question" ? "和哪件事有关？（可不选）" : "要办哪件事？（可不选）";
  return (
    <Asked label={label}>
      <SearchChoice
        id="heard-item"
        label={label}
        placeholder="比如：办居住证"
        chosen={item?.name}
        value={words}
        onChange={setWords}
        onClear={() => onChange({ item: undefined })}
      >
        <FoundItems words={words.trim()} onChoose={(taskCode, name) => onChange({ item: { taskCode, name } })} />
      </SearchChoice>
    </Asked>
  );
}

function StationQuestion({ label, draft: { station }, onChange }: QuestionProps & { label: string }) {
  const [words, setWords] = useState("");
  return (
    <Asked label={label}>
      <SearchChoice
        id="heard-station"
        label={label}
        placeholder="办事点的名字，比如：小寨"
        chosen={station?.name}
        value={words}
        onChange={setWords}
        onClear={() => onChange({ station: undefined })}
      >
        <FoundStations
          words={words.trim()}
          onChoose={(stationId, name) => onChange({ station: { stationId, name } })}
        />
      </SearchChoice>
    </Asked>
  );
}
