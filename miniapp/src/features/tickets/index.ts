export { MyTickets } from "./MyTickets";
export { adviceText, isOver, spokenText, STATE_NAMES, waitText } from "./ticketText";
export { useLiveTicket } from "./useLiveTicket";
