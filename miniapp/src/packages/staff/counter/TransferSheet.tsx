import type { StaffTicket } from "@yanta/types";
import type { StationQueue } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Sheet } from "../../../ui/Sheet";

interface TransferSheetProps {
  ticket: StaffTicket;
  lines: StationQueue["lines"];
  onChoose: (lineId: string) => void;
  onClose: () => void;
}

/** To which line: the ticket keeps the time at which it was taken. */
export function TransferSheet({ ticket, lines, onChoose, onClose }: TransferSheetProps) {
  const others = lines.filter(({ lineId }) => lineId !== ticket.lineId);
  return (
    <Sheet id="transfer-sheet" title={`${ticket.number}号转到哪里？`} closeName="不转了" onClose={onClose}>
      <Box className="stack sheet-text">
        <Words className="block t-2">按原来取号的时间排，不用重新等。</Words>
        {others.length === 0 ? <Words className="block">这里只有一类业务，不能转。</Words> : null}
        {others.map(({ lineId, name, waiting }) => (
          <Button key={lineId} id={`transfer-${lineId}`} wide onPress={() => onChoose(lineId)}>
            {`${name}（${waiting}人等）`}
          </Button>
        ))}
      </Box>
    </Sheet>
  );
}
