export { askToNotify, useTemplates } from "./askToNotify";
