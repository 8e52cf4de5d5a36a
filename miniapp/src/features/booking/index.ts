export { AppointmentRow } from "./AppointmentRow";
export { changeText, checkInText, inOrder, STATE_NAMES, visitSentence } from "./appointmentText";
export { dayCount, momentText, sentenceTime, timeText } from "./dayWords";
export { minutesLeft } from "./heldPlace";
export { RefusedSlot } from "./RefusedSlot";
export { dayToShow, slotDays, type SlotDay, type SlotLine } from "./slotDays";
export { forgetHold, giveHoldBack, useHold, type Hold } from "./useHold";
