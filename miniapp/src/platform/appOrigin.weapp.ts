/** `https://host` of the app: the API answers with the browser's app beside it. */
export const appOrigin = (): string => API_ORIGIN;
