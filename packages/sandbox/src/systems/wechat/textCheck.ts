import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { People } from "../../people/people";
import { OK, refusal } from "./answers";

const Request = z.object({
  content: z.string().min(1).max(2_500),
  version: z.literal(2),
  scene: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  openid: z.string(),
});

/** WeChat's labels: 100 nothing found, 10001 advertising, 20008 fraud. */
const FOUND: readonly { word: string; suggest: "review" | "risky"; label: number }[] = [
  { word: "刷单", suggest: "risky", label: 20008 },
  { word: "加微信", suggest: "review", label: 10001 },
];

/** `msg_sec_check`: one word is held for a fraud here, one for a doubtful advertisement; everything else passes. */
export function checkText(body: unknown, people: People): unknown {
  const request = Request.safeParse(body);
  if (!request.success) return refusal(47001);
  const { content, openid } = request.data;
  if (people.find(openid) === undefined) return refusal(40003, "invalid openid");
  const found = FOUND.find(({ word }) => content.includes(word));
  const { suggest, label } = found ?? { suggest: "pass", label: 100 };
  const detail = [{ strategy: "content_model", errcode: 0, suggest, label, prob: 90 }];
  return { ...OK, result: { suggest, label }, detail, trace_id: randomUUID() };
}
