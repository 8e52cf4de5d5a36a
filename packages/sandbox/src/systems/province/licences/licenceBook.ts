import { createHash } from "node:crypto";
import { licenceIdentifierOf } from "@yanta/domain/licences";
import type { People } from "../../../people/people";
import type { WireRow } from "../../../world/wire";
import { businessLicences } from "./businessLicences";
import { holderOf, type Holder } from "./holder";
import { ISSUERS } from "./issuers";
import { personalLicences, type Issued } from "./personalLicences";

/** The table of the exchange. */
export const LICENCE_TABLE = "lic_data";

/** `lic-<id number>-<kind>`: a test can name a licence without asking for it first. */
const guidOf = (holder: Holder, key: string): string => `lic-${holder.residentIdNumber}-${key}`;

const serialOf = (rowGuid: string): string =>
  createHash("md5").update(rowGuid).digest("hex").slice(0, 20).toUpperCase();

/** A row as the province keeps it; what is sensitive is sealed only when it leaves. */
function rowOf(holder: Holder, issued: Issued): WireRow {
  const rowGuid = guidOf(holder, issued.key);
  const issuer = ISSUERS[issued.issuer];
  const identifier = licenceIdentifierOf({
    typeCode: issued.typeCode,
    issuerCode: issuer.code,
    serial: serialOf(rowGuid),
    version: 1,
  });
  return {
    row_guid: rowGuid,
    certificate_identifier: identifier ?? "",
    certificate_type: issued.typeName,
    certificate_type_code: issued.typeCode,
    certificate_name: issued.typeName,
    certificate_number: issued.number,
    certificate_holder: issued.firm?.name ?? holder.name,
    certificate_holder_type_code: issued.firm === undefined ? "111" : "001",
    certificate_holder_code: issued.firm?.creditCode ?? holder.residentIdNumber,
    operator_code: issued.firm === undefined ? "" : holder.residentIdNumber,
    issue_dept: issuer.name,
    issue_dept_code: issuer.code,
    issue_date: issued.issuedOn,
    certificate_area_code: "610113",
    valid_from: issued.validFrom.replaceAll("-", ""),
    valid_to: issued.validUntil.replaceAll("-", ""),
    certificate_state: "正常",
    surface_data: issued.surface,
    cd_operation: "I",
    data_source: "demonstration",
  };
}

/** Everybody's licences, and what the switchboard has laid over them. */
export class LicenceBook {
  private readonly overlays = new Map<string, WireRow>();
  /** Whose an identifier was when it was last given out: whoever asks by identifier has mostly searched before. */
  private readonly givenTo = new Map<string, string>();

  constructor(private readonly people: People) {}

  put(rows: readonly WireRow[]): void {
    for (const row of rows) this.overlays.set(row.row_guid, { ...this.overlays.get(row.row_guid), ...row });
  }

  reset(): void {
    this.overlays.clear();
    this.givenTo.clear();
  }

  /** The licences that the province gives for an id number, planted ones too. */
  heldBy(residentIdNumber: string): WireRow[] {
    const own = this.people.list().find((person) => person.residentIdNumber === residentIdNumber);
    const holder = own === undefined ? null : holderOf(own);
    const issued = holder === null ? [] : [...personalLicences(holder), ...businessLicences(holder)];
    const rows = new Map(
      holder === null ? [] : issued.map((one) => [guidOf(holder, one.key), rowOf(holder, one)] as const),
    );
    for (const [guid, overlay] of this.overlays) {
      if (guid.startsWith(`lic-${residentIdNumber}-`)) rows.set(guid, { ...rows.get(guid), ...overlay });
    }
    const given = [...rows.values()].filter((row) => row["cd_operation"] !== "D");
    for (const row of given) this.givenTo.set(String(row["certificate_identifier"]), residentIdNumber);
    return given;
  }

  byIdentifier(identifier: string): WireRow | undefined {
    const isIt = (row: WireRow): boolean => row["certificate_identifier"] === identifier;
    const known = this.heldBy(this.givenTo.get(identifier) ?? "").find(isIt);
    if (known !== undefined) return known;
    return this.people
      .list()
      .flatMap(({ residentIdNumber }) => (residentIdNumber === undefined ? [] : this.heldBy(residentIdNumber)))
      .find(isIt);
  }
}
