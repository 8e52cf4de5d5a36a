import { useLaunch } from "@tarojs/taro";
import type { ReactNode } from "react";
import { finishSignIn } from "./features/session";
import { watchNetwork } from "./platform/network";
import "./app.scss";

// Before the router reads the address: a browser may have just come back from WeChat's page.
finishSignIn();

/** Pages are rendered by the platform; the app only starts what all of them share. */
export default function App({ children }: { children?: ReactNode }) {
  useLaunch(watchNetwork);
  return children;
}
