import { createHash } from "node:crypto";
import { RowReader } from "../mapping/fields";
import { FIELD_ENCRYPTION, sealField } from "../sealedField";
import { ProvinceError } from "../transport";
import { mapLicence, timesOf, type Asked } from "./mapping";
import type { LicenceFile, LicencePurpose, LicencesFound, LicenceStatus } from "./records";
import { FILE_PATH, FileData, HOLDER_PERSON, SEARCH_PATH, SearchData, STATUS_PATH, StatusData } from "./wire";

/** Somebody waits with a phone in hand: rather the copy that is known than half a minute of silence. */
const PATIENCE_MS = 4_000;

export interface LicenceCalls {
  /**
   * Every licence that the province holds for a person, other people's rows taken out.
   *
   * @throws ProvinceError when the province cannot be reached in four seconds, or answers nonsense.
   */
  licencesOf(asked: Asked, purpose: LicencePurpose): Promise<LicencesFound>;
  /** The present state of one licence. @throws ProvinceError as above. */
  licenceStatus(identifier: string, purpose: LicencePurpose): Promise<LicenceStatus>;
  /** The province's own OFD file. @throws ProvinceError as above, also when there is none or its digest is wrong. */
  licenceFile(identifier: string, purpose: LicencePurpose): Promise<LicenceFile>;
}

type Call = (path: string, body: unknown, options: { name: string; signal: AbortSignal }) => Promise<unknown>;

export function licenceCalls(call: Call, fieldKey: Buffer): LicenceCalls {
  return {
    licencesOf: async (asked, purpose) => {
      const body = {
        ...purposeColumns(purpose),
        encrypt_type: FIELD_ENCRYPTION,
        holder_type_code: HOLDER_PERSON,
        holder_code: sealField("holder_code", asked.residentIdNumber, fieldKey),
      };
      const data = SearchData.safeParse(await impatient(call, SEARCH_PATH, body, "licences"));
      if (!data.success) throw new ProvinceError("malformed", "the licences lack their rows");
      return sorted(data.data.rows.map((row) => mapLicence(row, asked, fieldKey)));
    },
    licenceStatus: async (identifier, purpose) => {
      const body = { ...purposeColumns(purpose), certificate_identifier: identifier };
      const data = StatusData.safeParse(await impatient(call, STATUS_PATH, body, "licenceStatus"));
      if (!data.success) throw new ProvinceError("malformed", "the state lacks its fields");
      return statusOf(data.data, identifier);
    },
    licenceFile: async (identifier, purpose) => {
      const body = { ...purposeColumns(purpose), certificate_identifier: identifier };
      return fileOf(await impatient(call, FILE_PATH, body, "licenceFile"));
    },
  };
}

const purposeColumns = ({ cause, reference }: LicencePurpose) => ({ use_cause: cause, grant_id: reference });

/** Also bounds the wait for the access token, which the signal does not reach. */
async function impatient(call: Call, path: string, body: unknown, name: string): Promise<unknown> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  let giveUp: () => void = () => undefined;
  const lateness = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(new ProvinceError("timeout", `no answer in ${PATIENCE_MS} ms`));
    signal.addEventListener("abort", giveUp);
  });
  try {
    return await Promise.race([call(path, body, { name, signal }), lateness]);
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

function sorted(mapped: readonly ReturnType<typeof mapLicence>[]): LicencesFound {
  return {
    licences: mapped.flatMap((one) => (one.kind === "licence" ? [one.licence] : [])),
    unreadable: mapped.flatMap((one) => (one.kind === "unreadable" ? [one.typeCode] : [])),
    foreign: mapped.filter(({ kind }) => kind === "foreign").length,
  };
}

function statusOf(data: Record<string, unknown>, identifier: string): LicenceStatus {
  if (data["found"] === "0") return { issuerState: "unknown", longTerm: false, isGone: true };
  const row = new RowReader(data);
  const answered = row.requiredText("certificate_identifier", 128);
  const times = timesOf(row);
  // The state of another licence is no answer.
  if (row.reasons.length > 0 || answered !== identifier)
    throw new ProvinceError("malformed", "no state of this licence");
  return { ...times, isGone: false };
}

function fileOf(answer: unknown): LicenceFile {
  const data = FileData.safeParse(answer);
  if (!data.success) throw new ProvinceError("malformed", "the file lacks its fields");
  const { file_name: fileName, content, sha256 } = data.data;
  const bytes = Buffer.from(content, "base64");
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new ProvinceError("malformed", "the file and its digest differ");
  }
  return { fileName, bytes, sha256 };
}
