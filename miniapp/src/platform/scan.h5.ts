/** A browser shows no scanner of its own: the code is typed. */
export const canScan = false;

export const scanCode = (): Promise<string | undefined> => Promise.resolve(undefined);
