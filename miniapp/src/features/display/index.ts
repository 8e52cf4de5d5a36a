export { isIdle, isStale, serverTime, type Board } from "./board";
export { CalledNumbers } from "./CalledNumbers";
export { HallSide } from "./HallSide";
export { lineRows } from "./lineWords";
export { useHallDisplay } from "./useHallDisplay";
export { useNightlyReload } from "./useNightlyReload";
export { wallClock } from "./wallClock";
