export { prepareSearch } from "./localSearch";
export { useSearch } from "./useSearch";
