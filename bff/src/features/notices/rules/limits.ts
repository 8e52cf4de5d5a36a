/**
 * What WeChat allows in a field of a subscribe message, by the kind of its key (`thing1` is a `thing`): subscribe message
 * documentation, parameter limits. Lengths count characters, not UTF-16 units.
 */
const LONGEST_THING = 20;
const LONGEST_STRING = 32;
const LONGEST_PHRASE = 5;
/** A field may not be empty. */
const NOTHING = "—";

export type FieldType = "thing" | "phrase" | "character_string" | "number" | "time" | "date";

const FITTERS: Readonly<Record<FieldType, (text: string) => string>> = {
  thing: (text) => {
    const characters = [...text];
    return characters.length <= LONGEST_THING ? text : `${characters.slice(0, LONGEST_THING - 1).join("")}…`;
  },
  phrase: (text) =>
    [...text]
      .filter((character) => /\p{Script=Han}/u.test(character))
      .slice(0, LONGEST_PHRASE)
      .join(""),
  character_string: (text) => text.replace(/[^\x21-\x7e]/g, "").slice(0, LONGEST_STRING),
  number: (text) => text.replace(/\D/g, "").slice(0, LONGEST_STRING),
  time: (text) => text,
  date: (text) => text,
};

const isFieldType = (text: string): text is FieldType => text in FITTERS;

/** The kind of a template's key. @throws TypeError for a key that WeChat does not have. */
export function fieldTypeOf(key: string): FieldType {
  const type = key.replace(/\d+$/, "");
  if (!isFieldType(type)) throw new TypeError(`unknown kind of template field: ${key}`);
  return type;
}

/** Text cut and cleaned so that WeChat takes it in a field of that key. */
export function fitField(key: string, text: string): string {
  const oneLine = text.replace(/\s+/g, " ").trim();
  const type = fieldTypeOf(key);
  const fitted = FITTERS[type](oneLine);
  if (fitted !== "") return fitted;
  return { thing: NOTHING, phrase: "无", character_string: "-", number: "0", time: oneLine, date: oneLine }[type];
}
