import { create } from "zustand";
import {
  askLoginCode,
  cameBackFromSignIn,
  leaveForSignIn,
  LOGIN_VIA,
  pageToReturnTo,
  showPage,
} from "../../platform/wechatLogin";
import { forget, keep, readKept } from "../../platform/storage";
import { callApi, forgetKeptAnswers, setCredential, type Failure } from "../answers";
import { returnFor } from "./signInReturn";

const RETURN_KEY = "sign-in-return";

/** Whether signing in is under way, and why the last try did not work. */
export const useSigningIn = create<{ signing: boolean; failure?: Failure }>(() => ({ signing: false }));

/** Signs in with WeChat: in place in the mini-program, over WeChat's page in a browser, which comes back here. */
export async function signIn(): Promise<void> {
  if (useSigningIn.getState().signing) return;
  useSigningIn.setState({ signing: true, failure: undefined });
  if (LOGIN_VIA === "h5") {
    await leaveToSignIn();
    return;
  }
  const code = await askLoginCode();
  if (code) await exchange(code);
  else useSigningIn.setState({ signing: false, failure: NO_CODE });
}

/** Called once, before the first page: a browser that comes back from WeChat's page is signed in and shown its page. */
export function finishSignIn(): void {
  const arrived = cameBackFromSignIn();
  if (!arrived) return;
  const { page, isOurs } = returnFor(readKept(RETURN_KEY), arrived.state);
  forget(RETURN_KEY);
  showPage(page);
  if (!isOurs) {
    useSigningIn.setState({ failure: NO_CODE });
    return;
  }
  useSigningIn.setState({ signing: true });
  void exchange(arrived.code);
}

async function leaveToSignIn() {
  const called = await callApi("getSignIn", { query: { redirect: "/" } });
  if (!called.ok) {
    useSigningIn.setState({ signing: false, failure: called.failure });
    return;
  }
  keep(RETURN_KEY, { state: called.data.state, page: pageToReturnTo() });
  leaveForSignIn(called.data.authorizeUrl);
  // Whoever comes back by the browser's own arrow finds the button again.
  useSigningIn.setState({ signing: false });
}

async function exchange(code: string) {
  const called = await callApi("createSession", { body: { code, via: LOGIN_VIA } });
  if (!called.ok) {
    useSigningIn.setState({ signing: false, failure: called.failure });
    return;
  }
  forgetKeptAnswers();
  setCredential(called.data.token);
  useSigningIn.setState({ signing: false, failure: undefined });
}

const NO_CODE: Failure = {
  kind: "refused",
  title: "登录没有成功",
  detail: "微信没有回音，请再点一次登录。",
  canRetry: true,
  fields: [],
};
