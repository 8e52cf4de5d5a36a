import "./staff.scss";

export { callAsStaff, lookAsStaff } from "./callAsStaff";
export { ChooseStation } from "./ChooseStation";
export { counterStateText } from "./counterText";
export { ErrandPlaces } from "./ErrandPlaces";
export { Field } from "./Field";
export { entriesOf, type InboxCount, type InboxEntry } from "./inboxEntries";
export { ItemFinder, type FoundItem } from "./ItemFinder";
export { ProblemLine } from "./ProblemLine";
export { readNote, writeNote } from "./staffSession";
export { StaffPage } from "./StaffPage";
export { firstPageOf, STAFF_PAGES } from "./staffPages";
export { StaffTimes } from "./StaffTimes";
export { StaffView } from "./StaffView";
export { useStaffAnswer } from "./useStaffAnswer";
export { useOnTop, useStationQueue, type CounterState, type QueueLook, type StationQueue } from "./useStationQueue";
