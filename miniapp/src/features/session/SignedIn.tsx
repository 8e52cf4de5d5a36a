import type { ReactNode } from "react";
import { Box, Words } from "../../platform/elements";
import { callPhone } from "../../platform/phoneCall";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { useCredential } from "../answers";
import { signIn, useSigningIn } from "./signIn";

interface SignedInProps {
  /** One line: what signing in is needed for, here. */
  why: string;
  children: ReactNode;
}

/** Shows its content to whoever is signed in; others are asked to, with one line why, and lose nothing of the page. */
export function SignedIn({ why, children }: SignedInProps) {
  const token = useCredential((state) => state.token);
  return token ? <>{children}</> : <SignInCard why={why} />;
}

function SignInCard({ why }: { why: string }) {
  const { signing, failure } = useSigningIn();
  const isBlocked = failure?.code === "login-blocked";
  return (
    <Card id="sign-in-card">
      <Box className="stack">
        <Words className="block">{why}</Words>
        {failure ? (
          <Box role="alert">
            <Words className="block t-strong">{failure.title}</Words>
            <Words className="block t-2">{failure.detail}</Words>
          </Box>
        ) : null}
        {isBlocked ? (
          <Button id="sign-in-call" kind="main" wide onPress={() => callPhone("12345")}>
            拨打12345
          </Button>
        ) : (
          <Button id="sign-in" kind="main" wide disabled={signing} onPress={() => void signIn()}>
            {signing ? "正在登录…" : "微信登录"}
          </Button>
        )}
      </Box>
    </Card>
  );
}
