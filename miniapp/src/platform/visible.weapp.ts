/** WeChat tells a page that is covered by `onHide`. */
export const isVisible = (): boolean => true;
