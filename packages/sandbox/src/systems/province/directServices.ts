import type { People } from "../../people/people";
import type { RowSwitch } from "../outsideSystem";
import type { ChangeTimes } from "./changeTimes";
import { LICENCE_PATHS, licenceAnswer } from "./licences/licenceAnswers";
import { LICENCE_TABLE, type LicenceBook } from "./licences/licenceBook";
import { checkRealName, REAL_NAME_PATH } from "./realName";

export interface DirectParts {
  people: People;
  licences: LicenceBook;
  /** The agreed key of sensitive fields. */
  fieldKey: Buffer;
}

export const isDirectPath = (path: string): boolean =>
  path === REAL_NAME_PATH || LICENCE_PATHS.some((one) => one === path);

/** Services that are asked about one person, not pulled page by page. @returns `null` when the request can't be read. */
export function directData(path: string, body: unknown, { people, licences, fieldKey }: DirectParts): unknown {
  const licencePath = LICENCE_PATHS.find((known) => known === path);
  if (licencePath === undefined) return checkRealName(body, people, fieldKey);
  return licenceAnswer(licencePath, body, licences, fieldKey);
}

/** Licences are asked for, not pulled: their rows have no place in the tables of the exchange. */
export const withLicences = (rows: RowSwitch, licences: LicenceBook, times: ChangeTimes): RowSwitch => ({
  has: (name) => name === LICENCE_TABLE || rows.has(name),
  put: (name, changed) => {
    if (name !== LICENCE_TABLE) return rows.put(name, changed);
    licences.put(changed);
    return { cdTime: times.next() };
  },
});
