import { Box, Words } from "../../platform/elements";
import { AnswerView } from "../../ui/states";
import { useAnswer } from "../answers";
import { nearQuery, StartingPointBar, useStartingPoint } from "../startingPoint";
import { StationCard } from "../stations";

interface ErrandPlacesProps {
  id: string;
  taskCode: string;
  limit: number;
}

/** Where an errand can be done soonest, with the numbers to pass on to a caller. */
export function ErrandPlaces({ id, taskCode, limit }: ErrandPlacesProps) {
  const from = useStartingPoint((state) => state.from);
  const places = useAnswer("listErrandPlaces", {
    params: { taskCode },
    query: { ...nearQuery(from?.point), limit: String(limit) },
  });
  return (
    <Box>
      <StartingPointBar id={id} />
      <AnswerView answer={places}>
        {({ items }) => (
          <Box role="list" label="能办的办事点">
            {items.map(({ station, reason }, at) => (
              <StationCard key={station.stationId} id={`${id}-place-${at}`} station={station} taskCode={taskCode}>
                <Words className="block t-small">{`${reason} · 电话${station.phone}`}</Words>
              </StationCard>
            ))}
          </Box>
        )}
      </AnswerView>
    </Box>
  );
}
