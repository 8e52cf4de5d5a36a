export { openLexicon, type Lexicon } from "./lexicon";
export { itemRoutes } from "./routes";
