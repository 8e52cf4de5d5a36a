import { useState } from "react";
import { ItemFinder, StaffView, useStaffAnswer, type FoundItem } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { focusField } from "../../../platform/keyboard";
import { drawsOwnBar } from "../../../platform/shell";
import { Section } from "../../../ui/Card";
import { AskForm } from "./AskForm";
import { askableLicences } from "./askable";
import { Grants } from "./Grants";
import { OutcomeCard } from "./OutcomeCard";
import { useCheck } from "./useCheck";
import { useVerifyKeys } from "./useVerifyKeys";

const CODE_FIELD = "licence-code";

interface DeskProps {
  stationId: string;
  /** The errand of whoever stands at the counter, when the page was opened from there. */
  given?: FoundItem;
}

/** Left: what is asked, and the code. Right: what came of it. The errand stays for the next one; the rest goes. */
export function Desk({ stationId, given }: DeskProps) {
  const [item, setItem] = useState(given);
  const [wanted, setWanted] = useState<string>();
  const [person, setPerson] = useState(1);
  const { outcome, scan, readByGrant, wipe, clear } = useCheck();
  const isBusy = outcome.step === "asking";
  const clearAll = () => {
    clear();
    setPerson(person + 1);
    focusField(CODE_FIELD);
  };
  useVerifyKeys({ codeField: CODE_FIELD, onClear: clearAll });
  return (
    <Box className={outcome.step === "none" ? "staff-columns verify" : "staff-columns verify verify-active"}>
      <Box className="staff-column">
        <Section id="verify-errand" title="1　办什么事？">
          <ItemFinder
            id="verify"
            label="居民要办什么事"
            placeholder="照居民的原话写"
            chosen={item}
            onChoose={setItem}
          />
        </Section>
        {item ? (
          <AskForErrand
            key={item.taskCode}
            taskCode={item.taskCode}
            busy={isBusy}
            onScan={({ wanted: name, ...asked }) => {
              setWanted(name);
              void scan({ ...asked, stationId, taskCode: item.taskCode });
            }}
          />
        ) : null}
        <Grants
          key={person}
          stationId={stationId}
          busy={isBusy}
          onUse={(grantId) => {
            setWanted(undefined);
            return readByGrant(grantId);
          }}
        />
      </Box>
      <Box className="staff-column verify-outcome">
        <OutcomeCard {...{ outcome, wanted }} onWipe={wipe} onClear={clearAll} />
        {drawsOwnBar ? (
          <Words className="block t-small t-2 staff-above">按 Esc 清空。每次查看都会记下，对方能看到。</Words>
        ) : (
          <Words className="block t-small t-2 staff-above">每次查看都会记下，对方能看到。</Words>
        )}
      </Box>
    </Box>
  );
}

type AskForErrandProps = { taskCode: string } & Pick<Parameters<typeof AskForm>[0], "busy" | "onScan">;

/** The catalogue's minimum for the errand: more cannot be asked here, and would be refused. */
function AskForErrand({ taskCode, ...form }: AskForErrandProps) {
  const replaced = useStaffAnswer("listReplacedMaterials", { params: { taskCode } });
  return (
    <StaffView answer={replaced}>
      {({ items }) => <AskForm codeField={CODE_FIELD} licences={askableLicences(items)} {...form} />}
    </StaffView>
  );
}
