import { Box } from "../../../platform/elements";
import { DeskButton } from "./DeskButton";
import type { DeskAction } from "./deskKeys";
import { refusalOf, type Desk, type LastMove } from "./deskMoves";

interface DeskActionsProps {
  at: Desk;
  last?: LastMove;
  onAction: (action: DeskAction) => void;
}

const FIRST_ROW = ["callNext", "start", "finish"] as const;
const SECOND_ROW = ["recall", "skip", "park"] as const;

/** What usually comes next: it stands out, and gets the focus when the last button has gone. */
export function nextAction({ state }: Pick<Desk, "state">): DeskAction {
  if (state === "serving") return "finish";
  return state === "calling" ? "start" : "callNext";
}

/** Every action in its place, off when it cannot be done: a hand finds it without looking. */
export function DeskActions({ at, last, onAction }: DeskActionsProps) {
  const button = (action: DeskAction, name?: string) => (
    <DeskButton
      key={action}
      action={action}
      name={name}
      main={action === nextAction(at)}
      refusal={refusalOf(action, at)}
      onPress={onAction}
    />
  );
  const undoName = last && at.undoSeconds > 0 ? `撤销${last.name} ${at.undoSeconds}秒` : "撤销";
  return (
    <Box className="desk-actions">
      <Box className="desk-row">{FIRST_ROW.map((action) => button(action))}</Box>
      <Box className="desk-row">{SECOND_ROW.map((action) => button(action))}</Box>
      <Box className="desk-row">
        {button("transfer")}
        {button("undo", undoName)}
      </Box>
    </Box>
  );
}
