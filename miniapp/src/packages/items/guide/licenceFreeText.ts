import type { AnswerOf } from "../../../features/answers";

type Replaced = Pick<AnswerOf<"listReplacedMaterials">["items"][number], "material" | "typeName" | "fields">;

/** 免证办 in words, a line a licence: which one stands in for a material, and the least of it that is read. */
export function licenceFreeLines(replaced: readonly Replaced[], material: string): string[] {
  return replaced
    .filter((one) => one.material === material)
    .map(({ typeName, fields }) => `可以亮电子${typeName}，只看${fields.map(({ label }) => label).join("、")}`);
}
