import type { Guide } from "@yanta/types";
import type { Item } from "../catalogue";

type TimeLimit = NonNullable<Guide["promisedLimit"]>;

const UNITS = { workingDay: "个工作日", day: "天", hour: "小时" } as const;

/** `当场办好`, `3个工作日内办好`, `办多久请先打电话问`: the promise first, for it binds; the statutory limit is the longest. */
export function limitText(item: Pick<Item, "promised" | "promisedLimit" | "statutoryLimit">): string {
  if (!item.promised) return "当场办好";
  const limit = item.promisedLimit ?? item.statutoryLimit;
  if (limit === undefined) return "办多久请先打电话问";
  return limit.amount === 0 ? "当场办好" : `${limit.amount}${UNITS[limit.unit]}内办好`;
}

/** An immediate item has no limit to show, whatever zero the platform sends for it. */
export const shownLimit = (limit: TimeLimit | undefined): TimeLimit | undefined =>
  limit === undefined || limit.amount === 0 ? undefined : limit;

/** `免费`, or each fee with its standard and who pays less. */
export function feeOf({ extend, fees }: Pick<Item, "extend" | "fees">): Guide["fee"] {
  const charged = extend?.feeCharged ?? fees.length > 0;
  const basis = fees.find((fee) => fee.basis !== undefined)?.basis ?? extend?.feeBasis;
  return {
    charged,
    text: charged ? chargedText(fees) : extend === undefined ? "收不收费请先打电话问" : "免费",
    ...(charged && basis !== undefined ? { basis } : {}),
  };
}

function chargedText(fees: Item["fees"]): string {
  if (fees.length === 0) return "要收费，多少请先打电话问";
  return fees
    .map(({ name, standard, reduction }) => `${name}：${standard}${reduction === undefined ? "" : `（${reduction}）`}`)
    .join("；");
}

/** Marks that official texts put before their points: `1.` `（一）` `①` `第一步：`. */
const POINT_MARK =
  /^\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、:：]\s*|[①-⑳]\s*|第[一二三四五六七八九十\d]{1,3}步[:：、]?\s*)/;
const POINT_BORDER =
  /\r?\n|[；;](?=.)|(?=[①-⑳])|(?<=[。；])(?=\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、])/u;

/**
 * Cuts an official text into its points, without their marks and the closing full stop, so that each stands on a line.
 *
 * @example pointsOf("1.申请；2.受理；3.办结。") // ["申请", "受理", "办结"]
 */
export function pointsOf(text: string | undefined): string[] {
  return (text ?? "")
    .split(POINT_BORDER)
    .map((point) =>
      point
        .replace(POINT_MARK, "")
        .replace(/[。；;，,]\s*$/, "")
        .trim(),
    )
    .filter((point) => point !== "");
}

/** A flow written as `申请→受理→办结` has its steps between the arrows. */
export function stepsOf(flow: string | undefined): string[] {
  const arrow = /\s*(?:→|->|—>|--+>|⇒)\s*/;
  return flow !== undefined && arrow.test(flow) ? flow.split(arrow).flatMap(pointsOf) : pointsOf(flow);
}

export const TASK_TYPE_NAMES: Readonly<Record<string, string>> = {
  "01": "行政许可",
  "02": "行政处罚",
  "03": "行政强制",
  "04": "行政征收",
  "05": "行政给付",
  "06": "行政检查",
  "07": "行政确认",
  "08": "行政奖励",
  "09": "行政裁决",
  "10": "其他行政权力",
  "20": "公共服务",
};

/** Who asks, when the lexicon does not say: what the province says it serves. */
export function audienceOf(extend: Item["extend"]): "person" | "business" | "both" {
  if (extend?.servesPerson === true && extend.servesBusiness === false) return "person";
  return extend?.servesBusiness === true && extend.servesPerson === false ? "business" : "both";
}
