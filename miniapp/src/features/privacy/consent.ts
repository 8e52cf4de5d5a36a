import { create } from "zustand";
import { forget, keep, readKept } from "../../platform/storage";

const KEY = "consent";

/** What the resident answered to the privacy sheet. Kept on the phone; refusing is not kept, so one may be asked again. */
export const useConsent = create<{ agreed: boolean }>(() => ({ agreed: readKept(KEY) === "agreed" }));

export function agree(): void {
  useConsent.setState({ agreed: true });
  keep(KEY, "agreed");
}

export function withdrawConsent(): void {
  useConsent.setState({ agreed: false });
  forget(KEY);
}
