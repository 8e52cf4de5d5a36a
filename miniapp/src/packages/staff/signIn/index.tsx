import { useEffect } from "react";
import { firstPageOf, STAFF_PAGES, StaffPage } from "../../../features/staff";
import { replacePage } from "../../../platform/router";
import { Skeleton } from "../../../ui/states";

/** The door of the staff's pages. Who has come in is led to where the work of their role begins. */
export default function StaffSignInPage() {
  return <StaffPage title="工作台登录">{(me) => <Onwards to={STAFF_PAGES[firstPageOf(me.role)].path} />}</StaffPage>;
}

function Onwards({ to }: { to: (typeof STAFF_PAGES)[keyof typeof STAFF_PAGES]["path"] }) {
  useEffect(() => replacePage(to, {}), [to]);
  return <Skeleton lines={3} />;
}
