import type { CopyDraft, CopyStep } from "../../../features/wallet";
import { Box, TextField, Words } from "../../../platform/elements";
import { ChoiceChips } from "../../../ui/choices";

const LONGEST = 40;
const DAYS = [
  { value: 7, name: "7天" },
  { value: 30, name: "30天" },
  { value: 90, name: "90天" },
] as const;

const WRITTEN = {
  purpose: { label: "用来办什么？", placeholder: "如：孩子入学" },
  recipient: { label: "交给谁？", placeholder: "如：学校、银行的名字" },
} as const;

interface CopyQuestionProps {
  question: CopyStep;
  draft: CopyDraft;
  mistakes: { purpose?: string; recipient?: string };
  onChange: (changes: Partial<CopyDraft>) => void;
}

/** One question about the copy. */
export function CopyQuestion({ question, draft, mistakes, onChange }: CopyQuestionProps) {
  if (question === "days") {
    return (
      <Box>
        <Words className="block t-2 section-note">几天有效？</Words>
        <ChoiceChips
          id="copy-days"
          label="几天有效"
          options={DAYS}
          value={draft.days}
          onChoose={(days) => onChange({ days })}
        />
      </Box>
    );
  }
  const { label, placeholder } = WRITTEN[question];
  const mistake = mistakes[question];
  return (
    <Box>
      <Words className="block t-2">{label}</Words>
      <TextField
        id={`copy-${question}`}
        label={label}
        placeholder={placeholder}
        maxLength={LONGEST}
        value={draft[question]}
        onChange={(text) => onChange({ [question]: text })}
      />
      <Box role="alert">{mistake ? <Words className="t-bad">{`⚠ ${mistake}`}</Words> : null}</Box>
    </Box>
  );
}
