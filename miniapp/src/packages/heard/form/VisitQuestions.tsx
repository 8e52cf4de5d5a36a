import type { Assistance } from "@yanta/types";
import type { ReactNode } from "react";
import { FOR_WHOM_NAMES, LONGEST_ADDRESS, mayComeHome, PART_NAMES, type HeardDraft } from "../../../features/heard";
import { Box, TextField, Words } from "../../../platform/elements";
import { ChoiceChips } from "../../../ui/choices";
import { Asked } from "./Fields";

/** What the service does for help in person. */
export interface VisitRules {
  homeHelpFor?: readonly Assistance["forWhom"][];
  days: readonly { value: string; name: string }[];
}

interface VisitQuestionProps {
  draft: HeardDraft;
  mistake?: string;
  rules: VisitRules;
  onChange: (changes: Partial<HeardDraft>) => void;
}

const PEOPLE: readonly { value: HeardDraft["forWhom"]; name: string }[] = [
  { value: "self", name: FOR_WHOM_NAMES.self },
  { value: "elder", name: FOR_WHOM_NAMES.elder },
  { value: "mobility", name: FOR_WHOM_NAMES.mobility },
  { value: "family", name: FOR_WHOM_NAMES.family },
];

export function ForWhomQuestion({ draft: { forWhom }, mistake, onChange }: VisitQuestionProps) {
  return (
    <Asked label="给谁办？" mistake={mistake}>
      <ChoiceChips
        id="for-whom"
        label="给谁办"
        options={PEOPLE}
        value={forWhom}
        onChoose={(chosen) => onChange({ forWhom: chosen })}
      />
    </Asked>
  );
}

const PLACES: readonly { value: HeardDraft["place"]; name: string }[] = [
  { value: "station", name: "到大厅，有人陪着办" },
  { value: "home", name: "上门来办" },
];

/** Where: at a place, which `children` asks for, or at home. */
export function WhereQuestion(props: VisitQuestionProps & { children: ReactNode }) {
  const { draft, mistake, rules, onChange, children } = props;
  const { place, address, forWhom } = draft;
  const home = mayComeHome(forWhom, rules.homeHelpFor);
  return (
    <Asked label="在哪里帮您办？" mistake={mistake}>
      <Box className="stack">
        <ChoiceChips
          id="where"
          label="在哪里帮您办"
          options={home ? PLACES : PLACES.filter(({ value }) => value !== "home")}
          value={place}
          onChoose={(chosen) => onChange({ place: chosen })}
        />
        {home ? null : <Words className="block t-small t-2">上门只给老人和行动不便的人。</Words>}
        {place === "station" ? children : null}
        {place === "home" ? (
          <Asked label="上门的地址">
            <TextField
              id="heard-address"
              label="上门的地址"
              placeholder="街道、小区、几号楼几室"
              maxLength={LONGEST_ADDRESS}
              value={address}
              onChange={(typed) => onChange({ address: typed })}
            />
          </Asked>
        ) : null}
      </Box>
    </Asked>
  );
}

const PARTS: readonly { value: HeardDraft["part"]; name: string }[] = [
  { value: "morning", name: PART_NAMES.morning },
  { value: "afternoon", name: PART_NAMES.afternoon },
];

export function WhenQuestion({ draft: { day, part }, mistake, rules, onChange }: VisitQuestionProps) {
  return (
    <Asked label="哪天方便？" mistake={mistake}>
      <Box className="stack">
        <ChoiceChips
          id="wished-day"
          label="哪天方便"
          options={rules.days}
          value={day}
          onChoose={(chosen) => onChange({ day: chosen })}
        />
        <ChoiceChips
          id="wished-part"
          label="上午还是下午"
          options={PARTS}
          value={part}
          onChoose={(chosen) => onChange({ part: chosen })}
        />
        <Words className="block t-small t-2">几点到，工作人员会打电话和您定。</Words>
      </Box>
    </Asked>
  );
}
