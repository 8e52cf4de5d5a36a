/** Loads the app anew, with its newest edition. */
export const reloadApp = (): void => window.location.reload();
