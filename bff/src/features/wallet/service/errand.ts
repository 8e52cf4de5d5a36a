import { fieldsNamed, mayBeAsked, replacedMaterials, type LicenceType } from "@yanta/domain/licences";
import { Problem } from "../../../platform/http/problem";
import type { WalletParts } from "../parts";

/** @throws Problem item-not-found */
export function errandOf({ catalogue }: Pick<WalletParts, "catalogue">, taskCode: string) {
  const item = catalogue.current().catalogue.itemByCode.get(taskCode);
  if (item === undefined) throw new Problem("item-not-found");
  return item;
}

/** @throws Problem station-not-found */
export function unitOf({ catalogue }: Pick<WalletParts, "catalogue">, stationId: string): string {
  const station = catalogue.current().catalogue.stationById.get(stationId);
  if (station === undefined) throw new Problem("station-not-found");
  return station.name;
}

/** Names and labels of fields, as both sides read them. */
export const askedFields = (type: LicenceType, names: readonly string[]) =>
  fieldsNamed(type, names).map(({ name, label, sensitive }) => ({ name, label, sensitive }));

/**
 * The fields that are asked: those wanted, or all that the errand needs. `null` when one of them is more than it needs,
 * or is none of the licence's.
 */
export function fieldsForErrand(
  type: LicenceType,
  errand: ReturnType<typeof errandOf>,
  wanted: readonly string[] | undefined,
): string[] | null {
  const needed = mayBeAsked(type, errand).map(({ name }) => name);
  if (wanted === undefined) return needed;
  return wanted.every((name) => needed.includes(name)) ? needed.filter((name) => wanted.includes(name)) : null;
}

/** 免证办: what of an item's materials a licence replaces. @throws Problem item-not-found */
export function replacedIn(parts: Pick<WalletParts, "catalogue">, taskCode: string) {
  const items = replacedMaterials(errandOf(parts, taskCode)).map(({ material, type, fields }) => ({
    material,
    licenceTypeCode: type.typeCode,
    typeName: type.name,
    fields: fields.map(({ name, label, sensitive }) => ({ name, label, sensitive })),
  }));
  return { items };
}
