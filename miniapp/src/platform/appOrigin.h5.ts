/** `https://host` of the app, for an address that is shown to another phone. */
export const appOrigin = (): string => window.location.origin;
