/** A mini-program reaches no printer. */
export const canPrint = false;

export const printPage = (): void => undefined;
