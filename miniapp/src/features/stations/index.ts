export { distanceText, travelText } from "./distanceText";
export { FACILITY_NAMES, KIND_NAMES, LEVEL_NAMES, SOURCE_NAMES } from "./labels";
export { PlaceActions } from "./PlaceActions";
export { StationCard } from "./StationCard";
export { WaitLine } from "./WaitLine";
export { placeWaitText } from "./waitWords";
