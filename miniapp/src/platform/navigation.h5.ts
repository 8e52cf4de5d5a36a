import type { Destination, MapLink } from "./destination";
import { mapUris } from "./destination";

/** A browser has no map of its own: the app shows the address and links to map apps. */
export const hasMapApp = false;

export const openNavigation: (to: Destination) => void = () => {
  // The sheet with the links takes its place.
};

export const mapLinks = (to: Destination): MapLink[] => mapUris(to);
