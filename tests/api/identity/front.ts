import { startSignIn, type SignInService } from "../support/signedIn";

let open: Promise<SignInService> | undefined;

/** The one service that all suites of signing in ask: each uses people, numbers, accounts and addresses of its own. */
export const signInFront = (): Promise<SignInService> => (open ??= startSignIn("identity", { TRUST_PROXY: "1" }));

export const closeFront = async (): Promise<void> => (await open)?.stop();
