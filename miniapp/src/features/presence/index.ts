export { Presence, type ShownPresence } from "./Presence";
