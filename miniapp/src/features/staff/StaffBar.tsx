import type { StaffMe } from "@yanta/types";
import { Box, Heading, Press, Words } from "../../platform/elements";
import { replacePage } from "../../platform/router";
import { drawsOwnBar } from "../../platform/shell";
import { signOutStaff } from "./signOutStaff";
import { PASSWORD_PAGE, pagesOf, ROLE_NAMES, STAFF_PAGES, type StaffPageName } from "./staffPages";

interface StaffBarProps {
  title: string;
  here?: StaffPageName;
  /** Whoever is signed in and awake. */
  me?: StaffMe;
}

/** The head of every staff page: what it is, the other pages, who works here. */
export function StaffBar({ title, here, me }: StaffBarProps) {
  return (
    <Box className="staff-bar">
      <Box className="staff-wide row">
        <Heading level={1} className={drawsOwnBar ? "staff-title" : "staff-title staff-title-only-spoken"}>
          {title}
        </Heading>
        <Box className="grow">{me ? <StaffLinks here={here} role={me.role} /> : null}</Box>
        {me ? (
          <>
            <Words id="staff-who" className="t-small staff-who">{`${me.name} · ${ROLE_NAMES[me.role]}`}</Words>
            <Press
              id="staff-to-password"
              role="link"
              className="staff-link"
              onPress={() => replacePage(PASSWORD_PAGE, {})}
            >
              改密码
            </Press>
            <Press id="staff-sign-out" className="staff-link" onPress={() => void signOutStaff()}>
              退出
            </Press>
          </>
        ) : null}
      </Box>
    </Box>
  );
}

function StaffLinks({ here, role }: { here?: StaffPageName; role: StaffMe["role"] }) {
  return (
    <Box className="row" role="navigation" label="工作台">
      {pagesOf(role).map((page) => (
        <Press
          key={page}
          id={`staff-to-${page}`}
          role="link"
          current={page === here}
          className={page === here ? "staff-link staff-link-here" : "staff-link"}
          onPress={() => page !== here && replacePage(STAFF_PAGES[page].path, {})}
        >
          {STAFF_PAGES[page].name}
        </Press>
      ))}
    </Box>
  );
}
