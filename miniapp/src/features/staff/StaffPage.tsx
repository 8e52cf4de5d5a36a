import type { StaffMe } from "@yanta/types";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { Box } from "../../platform/elements";
import { Page } from "../../ui/Page";
import { Skeleton } from "../../ui/states";
import type { Failure } from "../answers";
import { callAsStaff } from "./callAsStaff";
import { ProblemLine } from "./ProblemLine";
import { SignInForm } from "./SignInForm";
import { StaffBar } from "./StaffBar";
import type { StaffPageName } from "./staffPages";
import { useStaffSession } from "./staffSession";
import { UnlockForm } from "./UnlockForm";

interface StaffPageProps {
  title: string;
  here?: StaffPageName;
  children: (me: StaffMe) => ReactNode;
}

/** The frame of every staff page. Who is not signed in signs in here, who has idled unlocks here, and the page goes on. */
export function StaffPage({ title, here, children }: StaffPageProps) {
  const { token, locked, me } = useStaffSession();
  const unknown = useWhoIsHere();
  const isAwake = token !== undefined && !locked;
  return (
    <Page title={title} top={<StaffBar title={title} here={here} me={isAwake ? me : undefined} />}>
      <Box className="staff-wide">
        {token === undefined ? <SignInForm /> : null}
        {token !== undefined && locked ? <UnlockForm /> : null}
        {isAwake && me ? children(me) : null}
        {isAwake && !me ? <WaitForMe unknown={unknown} /> : null}
      </Box>
    </Page>
  );
}

function WaitForMe({ unknown }: { unknown: { failure?: Failure; again: () => void } }) {
  return unknown.failure ? <ProblemLine failure={unknown.failure} onRetry={unknown.again} /> : <Skeleton lines={3} />;
}

/** Asks once who the token belongs to. */
function useWhoIsHere(): { failure?: Failure; again: () => void } {
  const { token, locked, me } = useStaffSession();
  const [failure, setFailure] = useState<Failure>();
  const [tries, setTries] = useState(0);
  const isKnown = me !== undefined;
  useEffect(() => {
    if (token === undefined || locked || isKnown) return;
    setFailure(undefined);
    void callAsStaff("getStaffMe", {}).then((called) => {
      if (called.ok) useStaffSession.setState({ me: called.data });
      else setFailure(called.failure);
    });
  }, [token, locked, isKnown, tries]);
  return { failure, again: () => setTries((count) => count + 1) };
}
