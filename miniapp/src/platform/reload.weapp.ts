/** WeChat brings a new edition by itself, and no phone hangs on a wall. */
export const reloadApp = (): void => undefined;
