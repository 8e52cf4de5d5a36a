import type { AnswerOf } from "../../../features/answers";

export type AskableLicence = Pick<
  AnswerOf<"listReplacedMaterials">["items"][number],
  "licenceTypeCode" | "typeName" | "fields"
>;

/** The licences that an errand may ask for, each once: two materials of it may name the same one. */
export function askableLicences(items: readonly AskableLicence[]): AskableLicence[] {
  return items.filter(
    ({ licenceTypeCode }, place) => items.findIndex((one) => one.licenceTypeCode === licenceTypeCode) === place,
  );
}

/** Names of the fields that are asked: all that the errand needs but those that the clerk has no use for. */
export const askedOf = (licence: AskableLicence | undefined, dropped: readonly string[]): string[] =>
  (licence?.fields ?? []).map(({ name }) => name).filter((name) => !dropped.includes(name));
