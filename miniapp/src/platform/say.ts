import { create } from "zustand";

interface Saying {
  text: string;
  number: number;
}

/** The last short message. The page shows it and a screen reader speaks it; it never covers anything. */
export const useSaying = create<Saying>(() => ({ text: "", number: 0 }));

const SAYING_MS = 4000;

/** Tells the resident that something small has happened. */
export function say(text: string): void {
  const number = useSaying.getState().number + 1;
  useSaying.setState({ text, number });
  setTimeout(() => {
    if (useSaying.getState().number === number) useSaying.setState({ text: "" });
  }, SAYING_MS);
}
