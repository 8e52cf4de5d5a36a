/** Whether what is on the screen can be put on paper. */
export const canPrint = true;

export const printPage = (): void => window.print();
