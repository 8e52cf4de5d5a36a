/** As people paste and scan it: full-width characters become plain, blanks of every kind go. */
const plain = (text: string): string => text.normalize("NFKC").replace(/[\s\u200b-\u200f\u2060\ufeff]/g, "");

const NUMBER = /^[\w-]{6,64}$/;
const TAIL = /^[0-9A-Za-z]{4,6}$/;

export interface LookUpMistakes {
  projectNo?: string;
  idTail?: string;
}

export type LookUpReading =
  | { ok: true; asked: { projectNo: string; idTail: string } }
  | { ok: false; mistakes: LookUpMistakes };

/** Reads what was typed; says of each field what is wrong. The API reads it once more. */
export function readLookUp(typedNumber: string, typedTail: string): LookUpReading {
  const [projectNo, idTail] = [plain(typedNumber), plain(typedTail).toUpperCase()];
  const mistakes: LookUpMistakes = {
    ...(NUMBER.test(projectNo) ? {} : { projectNo: "请填受理单上的办件编号，只有字母、数字和短横线" }),
    ...(TAIL.test(idTail) ? {} : { idTail: "请填证件号的最后4位，最后一位可以是X" }),
  };
  return mistakes.projectNo || mistakes.idTail ? { ok: false, mistakes } : { ok: true, asked: { projectNo, idTail } };
}

/**
 * The number in what was pasted or scanned: the whole text, what an address calls `projectNo`, or the longest run of
 * characters that could be one. Nothing where there is none.
 */
export function numberIn(text: string): string {
  const whole = plain(text);
  if (NUMBER.test(whole)) return whole;
  const inAddress = /[?&](?:projectNo|project_no|bjbh)=([\w-]{6,64})/i.exec(whole)?.[1];
  if (inAddress) return inAddress;
  const runs = text.normalize("NFKC").match(/[A-Za-z0-9-]{8,64}/g) ?? [];
  return [...runs].filter((run) => /\d{6}/.test(run)).sort((a, b) => b.length - a.length)[0] ?? "";
}
