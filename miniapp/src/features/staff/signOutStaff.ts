import { callAsStaff } from "./callAsStaff";
import { endStaffSession } from "./staffSession";

/** Signs this desk out, even when the API cannot be told: the session then ends by itself. */
export async function signOutStaff(): Promise<void> {
  await callAsStaff("deleteStaffSession", {});
  endStaffSession();
}
