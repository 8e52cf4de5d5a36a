/** Whether anybody can see the page: another tab may cover it. */
export const isVisible = (): boolean => !document.hidden;
