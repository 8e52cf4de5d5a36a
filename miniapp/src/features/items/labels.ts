import type { ItemTopic } from "@yanta/types";

export type ItemAudience = "person" | "business" | "both";
export type ItemAction = "apply" | "change" | "renew" | "reissue" | "cancel" | "query";

export const AUDIENCE_NAMES: Record<ItemAudience, string> = { person: "个人", business: "企业", both: "个人和企业" };

/** What one does with a paper or a right, as one says it at the counter. */
export const ACTION_NAMES: Record<ItemAction, string> = {
  apply: "首次办",
  change: "变更",
  renew: "延期换新",
  reissue: "补办",
  cancel: "注销",
  query: "查询",
};

/** Things that happen in a life, and what the catalogue calls them. */
export const LIFE_TOPICS: readonly { topic: ItemTopic; name: string; glyph: string }[] = [
  { topic: "birth", name: "生孩子", glyph: "生" },
  { topic: "education", name: "上学", glyph: "学" },
  { topic: "employment", name: "找工作", glyph: "职" },
  { topic: "marriage", name: "结婚", glyph: "婚" },
  { topic: "property", name: "买房卖房", glyph: "房" },
  { topic: "company", name: "开店办企业", glyph: "店" },
  { topic: "medicalInsurance", name: "看病报销", glyph: "医" },
  { topic: "elderly", name: "退休养老", glyph: "老" },
  { topic: "disability", name: "残疾帮扶", glyph: "助" },
  { topic: "assistance", name: "生活困难", glyph: "困" },
  { topic: "transport", name: "车和驾照", glyph: "车" },
  { topic: "funeral", name: "身后事", glyph: "念" },
];

export const topicName = (topic: string): string =>
  LIFE_TOPICS.find((entry) => entry.topic === topic)?.name ?? "全部事项";
export const isLifeTopic = (topic: string): topic is ItemTopic => LIFE_TOPICS.some((entry) => entry.topic === topic);

/** What residents come for most: words to search by, so that the catalogue's codes may change. */
export const OFTEN_DONE: readonly { name: string; q: string; glyph: string }[] = [
  { name: "身份证", q: "办身份证", glyph: "身" },
  { name: "居住证", q: "办居住证", glyph: "居" },
  { name: "社保", q: "社保", glyph: "保" },
  { name: "医保", q: "医保报销", glyph: "医" },
  { name: "营业执照", q: "办营业执照", glyph: "照" },
  { name: "户口", q: "迁户口", glyph: "户" },
  { name: "不动产", q: "房产过户", glyph: "房" },
  { name: "老年证", q: "办老年证", glyph: "老" },
];
