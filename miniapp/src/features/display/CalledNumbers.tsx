import { Box, Words } from "../../platform/elements";
import { callRows, type Board, type CallRow } from "./board";

/** Who is called where: numbers and counters, the newest on top. */
export function CalledNumbers({ board, now }: { board: Board; now: number }) {
  const { large, small } = callRows(board, now);
  return (
    <Box className="hall-called" role="region" label="叫号">
      {large.length === 0 ? <Words className="block hall-none">现在没有叫号</Words> : null}
      {large.map((row, place) => (
        <Row key={row.key} row={row} newest={place === 0} />
      ))}
      {small.length > 0 ? (
        <Box className="hall-more">
          {small.map(({ key, number, counterName }) => (
            <Words key={key} className="hall-more-call digits">{`${number} → ${counterName}`}</Words>
          ))}
        </Box>
      ) : null}
    </Box>
  );
}

function Row({ row: { number, counterName, fresh }, newest }: { row: CallRow; newest: boolean }) {
  const classes = ["hall-call", ...(newest ? ["hall-newest"] : []), ...(fresh ? ["hall-fresh"] : [])];
  return (
    <Box className={classes.join(" ")}>
      <Words className="hall-number digits">{number}</Words>
      <Words className="hall-arrow" decorative>
        →
      </Words>
      <Words className="hall-counter digits">{counterName}</Words>
    </Box>
  );
}
