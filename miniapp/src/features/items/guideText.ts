import type { Guide } from "@yanta/types";

type Material = Guide["materials"][number];

const NEED_WORDS: Record<Material["need"], string> = { required: "", optional: "有就带", deferrable: "可以先办后补" };
const SOURCE_WORDS: Record<Material["source"], string> = {
  self: "自己准备",
  government: "政府部门开具",
  other: "其他单位开具",
};
const FORM_WORDS: Record<NonNullable<Material["form"]>, string> = {
  original: "原件",
  copy: "复印件",
  electronic: "电子版",
  originalAndCopy: "原件和复印件",
};
const UNIT_WORDS = { workingDay: "个工作日", day: "天", hour: "小时" } as const;

/** The line under a material: which form, how many, who issues it, whether it may come later. */
export function materialDetail(material: Material): string {
  const copies = material.copies && material.copies > 0 ? `${material.copies}份` : "";
  const form = material.form ? `${FORM_WORDS[material.form]}${copies}` : copies;
  return [form, SOURCE_WORDS[material.source], NEED_WORDS[material.need], material.note ?? ""]
    .filter(Boolean)
    .join(" · ");
}

/** How long it takes, in a sentence: done on the spot, or within the promise, else within what the law allows. */
export function durationSentence(
  guide: Pick<Guide, "promised" | "promisedLimit" | "statutoryLimit" | "limitText">,
): string {
  const limit = guide.promisedLimit ?? guide.statutoryLimit;
  if (!guide.promised && (!limit || limit.amount === 0)) return "材料带齐，当场办好。";
  if (!limit || limit.amount === 0) return guide.limitText || "时间以窗口答复为准。";
  return `${limit.amount}${UNIT_WORDS[limit.unit]}内办好。`;
}

export const visitSentence = (visits: number | undefined): string =>
  visits === undefined ? "" : visits === 0 ? "一次都不用跑。" : `要到现场${visits}次。`;

const CHANNEL_WORDS: Record<Guide["channels"][number], string> = {
  counter: "窗口",
  online: "网上",
  post: "邮寄",
  terminal: "自助机",
};

/** 窗口、自助机 */
export const channelWords = (channels: Guide["channels"]): string =>
  channels.map((one) => CHANNEL_WORDS[one]).join("、");
