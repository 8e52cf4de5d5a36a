import { useLaunch } from "@tarojs/taro";
import type { ReactNode } from "react";
import { watchNetwork } from "./platform/network";
import "./app.scss";

/** Pages are rendered by the platform; the app only starts what all of them share. */
export default function App({ children }: { children?: ReactNode }) {
  useLaunch(watchNetwork);
  return children;
}
