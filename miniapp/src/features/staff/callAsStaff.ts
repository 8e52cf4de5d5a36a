import { callApi, type Call, type Caller } from "../answers";
import { endStaffSession, useStaffSession } from "./staffSession";

const staff: Caller = {
  token: () => useStaffSession.getState().token,
  refused: (code, token) => {
    if (token === undefined || useStaffSession.getState().token !== token) return;
    if (code === "not-signed-in") endStaffSession();
    if (code === "staff-session-locked") useStaffSession.setState({ locked: true });
  },
};

/** A page that looks by itself keeps nobody's session awake. */
const byItself: Caller = { ...staff, headers: { "X-Background": "1" } };

/** Calls as whoever works at this desk. */
export const callAsStaff: Call = (name, ask, key) => callApi(name, ask, key, staff);

/** The same, by the page and not by its clerk. */
export const lookAsStaff: Call = (name, ask, key) => callApi(name, ask, key, byItself);
