import type { StationEnquiry } from "@yanta/types";
import { KIND_WORDS } from "../../../features/heard";

/** 办不成事：残疾人证新办, or the kind alone. */
export const deskTitle = ({ kind, itemName }: Pick<StationEnquiry, "kind" | "itemName">): string =>
  itemName ? `${KIND_WORDS[kind].mark}：${itemName}` : KIND_WORDS[kind].mark;
