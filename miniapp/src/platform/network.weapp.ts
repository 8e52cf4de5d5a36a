import Taro from "@tarojs/taro";
import { create } from "zustand";

/** Whether the phone says it has a network. */
export const useNetwork = create<{ online: boolean }>(() => ({ online: true }));

/** Starts watching, once, when the app starts. */
export function watchNetwork(): void {
  try {
    void Taro.getNetworkType({
      success: ({ networkType }) => useNetwork.setState({ online: networkType !== "none" }),
    });
    Taro.onNetworkStatusChange(({ isConnected }) => useNetwork.setState({ online: isConnected }));
  } catch {
    // A platform that cannot say is taken to be online: a failed request tells the rest.
  }
}
