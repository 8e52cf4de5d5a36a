/** MongoDB's number and name of an error. */
export interface MongoCode {
  code: number;
  codeName: string;
}

/**
 * SQLSTATE → MongoDB's error. Class M is DocumentDB's own, the rest are PostgreSQL's.
 * @see https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const CODES: Record<string, readonly [number, string]> = {
  M0000: [1, "InternalError"],
  M0001: [2, "BadValue"],
  M0003: [9, "FailedToParse"],
  M0004: [14, "TypeMismatch"],
  M0005: [15, "Overflow"],
  M0006: [20, "IllegalOperation"],
  M0008: [26, "NamespaceNotFound"],
  M0009: [27, "IndexNotFound"],
  M000A: [28, "PathNotViable"],
  M000D: [40, "ConflictingUpdateOperators"],
  M000E: [43, "CursorNotFound"],
  M000F: [48, "NamespaceExists"],
  M000G: [52, "DollarPrefixedFieldName"],
  M000J: [56, "EmptyFieldName"],
  M000K: [57, "DottedFieldName"],
  M000M: [66, "ImmutableField"],
  M000N: [67, "CannotCreateIndex"],
  M000O: [68, "IndexAlreadyExists"],
  M000P: [72, "InvalidOptions"],
  M000Q: [73, "InvalidNamespace"],
  M000R: [85, "IndexOptionsConflict"],
  M000S: [86, "IndexKeySpecsConflict"],
  M000U: [115, "CommandNotSupported"],
  M0012: [197, "InvalidIndexSpecificationOption"],
  M0015: [241, "ConversionFailure"],
  M0016: [263, "OperationNotSupportedInTransaction"],
  M0017: [276, "IndexBuildAborted"],
  M0018: [291, "NoQueryExecutionPlans"],
  M001B: [10334, "BSONObjectTooLarge"],
  M001C: [11000, "DuplicateKey"],
  M002B: [16755, "Location16755"],
  M007R: [40319, "Location40319"],
  M007U: [40324, "Location40324"],
  M00CO: [121, "DocumentValidationFailure"],
  M00EW: [24, "LockTimeout"],
  M00EX: [50, "MaxTimeMSExpired"],
  M00EY: [59, "CommandNotFound"],
  M00F1: [112, "WriteConflict"],
  "23505": [11000, "DuplicateKey"],
  "23P01": [11000, "DuplicateKey"],
  "40001": [112, "WriteConflict"],
  "40P01": [112, "WriteConflict"],
  "55P03": [112, "WriteConflict"],
  "57014": [50, "MaxTimeMSExpired"],
};

export const DUPLICATE_KEY = 11000;
export const WRITE_CONFLICT = 112;

export function mongoCodeOf(sqlState: string | undefined): MongoCode {
  const [code, codeName] = CODES[sqlState ?? ""] ?? [8, "UnknownError"];
  return { code, codeName };
}

/** The SQLSTATE in the number that a `writeErrors` row carries: five characters of six bits, least significant first. */
export function unpackSqlState(packed: number): string {
  return [0, 6, 12, 18, 24].map((shift) => String.fromCharCode(((packed >>> shift) & 63) + 48)).join("");
}
