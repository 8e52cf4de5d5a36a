/** What a rule made of something typed: the value in its one written form, or the first reason why it is none. */
export type Reading<Value, Reason extends string> = { ok: true; value: Value } | { ok: false; reason: Reason };

export const accepted = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const refused = <Reason extends string>(reason: Reason): { ok: false; reason: Reason } => ({
  ok: false,
  reason,
});
