export { nearQuery } from "./nearQuery";
export { forgetStartingPoint, startFromCommunity, useStartingPoint } from "./startingPoint";
export { StartingPointBar } from "./StartingPointBar";
