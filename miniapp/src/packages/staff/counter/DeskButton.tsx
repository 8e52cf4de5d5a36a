import { Words } from "../../../platform/elements";
import { drawsOwnBar } from "../../../platform/shell";
import { Button } from "../../../ui/Button";
import { DESK_KEYS, keyText, type DeskAction } from "./deskKeys";

interface DeskButtonProps {
  action: DeskAction;
  /** Why it cannot be pressed now. */
  refusal?: string;
  main?: boolean;
  /** Replaces the action's own name. */
  name?: string;
  onPress: (action: DeskAction) => void;
}

/** An action with its key on it; where there are no keys, none is shown. */
export function DeskButton({ action, refusal, main, name, onPress }: DeskButtonProps) {
  const words = name ?? DESK_KEYS.find((one) => one.action === action)?.name ?? "";
  return (
    <Button
      id={`desk-${action}`}
      kind={main ? "main" : "second"}
      disabled={refusal !== undefined}
      onPress={() => onPress(action)}
    >
      {words}
      {drawsOwnBar ? <Words className="desk-key">{keyText(action)}</Words> : null}
    </Button>
  );
}
