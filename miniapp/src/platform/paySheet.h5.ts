import type { PayParameters } from "@yanta/types";

/** A browser has no payment sheet: these orders belong to the mini-program and are paid there. */
export const openPaySheet = (_parameters: PayParameters): Promise<boolean> => Promise.resolve(false);
