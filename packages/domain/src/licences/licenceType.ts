/** How a value is shown until its holder asks for it in clear. */
export type FieldMask = "none" | "name" | "idNumber" | "phone" | "address" | "number" | "hidden";

export interface LicenceFieldType {
  /** One name everywhere: contract, store, gateway. */
  name: string;
  /** 照面信息 as the paper calls it. */
  label: string;
  mask: FieldMask;
  /** Sensitive in the sense of PIPL art. 28 or GB/T 45574: asked for and told apart from the others. */
  sensitive: boolean;
}

/**
 * How the time of a licence is to be read.
 * `period`: it has a last day. `periodOrLongTerm`: a last day, or 长期. `unlimited`: valid until somebody ends it.
 */
export type ValidityRule = "period" | "periodOrLongTerm" | "unlimited";

/** One kind of licence. A new kind is a new value, never new code. */
export interface LicenceType {
  /** Short name for tests, styles and pictures. */
  key: string;
  /** 证照类型代码 of GB/T 36904. */
  typeCode: string;
  /**
   * Where the code was read: `published` in public interfaces of other platforms, `provisional` made up for the
   * sandbox until the province's catalogue is at hand.
   */
  codeSource: "published" | "provisional";
  name: string;
  holderKind: "person" | "organisation";
  /** Not shown when nobody has confirmed its state for a day. */
  sensitive: boolean;
  validity: ValidityRule;
  fields: readonly LicenceFieldType[];
  /** The surface: names of fields, row by row. */
  surface: readonly (readonly string[])[];
  /** What an errand that wants this licence may ask without a further reason. */
  basicFields: readonly string[];
  /** Further fields for errands of some kind, told by the item's name. */
  moreFields: readonly { whenErrand: RegExp; fields: readonly string[] }[];
  /** Names of materials that this licence replaces. */
  replaces: RegExp;
}

type FieldTuple = readonly [name: string, label: string, mask?: FieldMask, sensitive?: "sensitive"];

/** Writes a list of fields short: `["name", "姓名", "name"]`. */
export const fieldsOf = (...tuples: readonly FieldTuple[]): LicenceFieldType[] =>
  tuples.map(([name, label, mask = "none", sensitive]) => ({
    name,
    label,
    mask,
    sensitive: sensitive === "sensitive",
  }));
