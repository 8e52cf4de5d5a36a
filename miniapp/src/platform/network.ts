import Taro from "@tarojs/taro";
import { create } from "zustand";

/** Whether the phone says it has a network. */
export const useNetwork = create<{ online: boolean }>(() => ({ online: true }));

/** Starts watching, once, when the app starts. */
export function watchNetwork(): void {
  const set = (networkType: string) => useNetwork.setState({ online: networkType !== "none" });
  Taro.getNetworkType()
    .then((answer) => set(answer.networkType))
    .catch(() => undefined);
  Taro.onNetworkStatusChange((answer) => useNetwork.setState({ online: answer.isConnected }));
}
