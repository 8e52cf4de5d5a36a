import { create } from "zustand";

/** Whether the browser says it has a network. */
export const useNetwork = create<{ online: boolean }>(() => ({ online: navigator.onLine }));

/** Starts watching, once, when the app starts. */
export function watchNetwork(): void {
  window.addEventListener("online", () => useNetwork.setState({ online: true }));
  window.addEventListener("offline", () => useNetwork.setState({ online: false }));
}
