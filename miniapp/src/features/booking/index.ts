export { AppointmentRow } from "./AppointmentRow";
export { changeText, checkInText, inOrder, STATE_NAMES, visitSentence } from "./appointmentText";
export { dateText, dayCount, halfOf, momentText, sentenceTime, shortDateText, timeText } from "./dayWords";
export { minutesLeft } from "./heldPlace";
export { RefusedSlot } from "./RefusedSlot";
export { dayToShow, slotDays, type SlotDay, type SlotLine } from "./slotDays";
export { forgetHold, giveHoldBack, useHold, type Hold } from "./useHold";
