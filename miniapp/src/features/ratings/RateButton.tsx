import { openPage } from "../../platform/router";
import { Button } from "../../ui/Button";

/** Where what was done is rated, whoever wants to: one plain button, never a pop-up. */
export function RateButton(subject: { ticketId: string } | { projectNo: string }) {
  return (
    <Button id="rate-this" wide onPress={() => openPage("/packages/ratings/rate/index", subject)}>
      评一评这次办事
    </Button>
  );
}
