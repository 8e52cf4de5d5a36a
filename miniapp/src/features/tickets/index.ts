export { MyTickets } from "./MyTickets";
export { adviceText, spokenText, STATE_NAMES, waitText } from "./ticketText";
export { useLiveTicket } from "./useLiveTicket";
