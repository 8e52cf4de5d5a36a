type MatchedBy = "name" | "plainName" | "ask" | "pinyin" | "sound" | "department" | "code";

const MATCH_WORDS: Record<MatchedBy, string> = {
  name: "名称里有",
  plainName: "名称里有",
  ask: "常有人这样问：",
  pinyin: "拼音对应",
  sound: "读音相近：",
  department: "办理部门是",
  code: "事项编码是",
};

/** Why an item was found, in the resident's own words. */
export const matchText = (matched: { by: MatchedBy; text: string } | undefined): string =>
  matched ? `${MATCH_WORDS[matched.by]}“${matched.text}”` : "";
