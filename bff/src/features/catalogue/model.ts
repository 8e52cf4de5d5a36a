import type { RecordKind, Records } from "../../gateways/province";
import { ownHoursModel } from "./ownHours";
import { modelOf, schemaOf, type Connection, type SchemaDefinition } from "../../platform/store";

/** A synchronised row as stored: the record, the province's row id and time of change, nothing of our own. */
export type Stored<Kind extends RecordKind> = Records[Kind] & { _id: string; changedAt: string };

const text = { type: String, required: true };
const limit = { amount: Number, unit: String };
const stamp = { _id: text, changedAt: { type: String }, source: text };
/** A document of its own shape, as the contract has checked it. */
const nested = "Mixed";

const definitions: Record<RecordKind, SchemaDefinition> = {
  items: {
    ...stamp,
    taskCode: text,
    catalogCode: String,
    name: text,
    taskType: text,
    state: text,
    districtCode: text,
    department: text,
    departmentCode: String,
    promised: Boolean,
    statutoryLimit: limit,
    promisedLimit: limit,
    conditions: String,
    flow: String,
    basis: String,
  },
  itemExtends: {
    ...stamp,
    taskCode: text,
    channels: [String],
    visits: Number,
    feeCharged: Boolean,
    feeBasis: String,
    onlineUrl: String,
    bookable: Boolean,
    resultName: String,
    phone: String,
    complaintPhone: String,
    scope: String,
    servesPerson: Boolean,
    servesBusiness: Boolean,
  },
  materials: {
    ...stamp,
    taskCode: text,
    name: text,
    need: text,
    materialSource: text,
    form: String,
    copies: Number,
    note: String,
    order: Number,
  },
  fees: { ...stamp, taskCode: text, name: text, standard: text, basis: String, reduction: String },
  questions: { ...stamp, taskCode: text, question: text, answer: text, order: Number },
  stations: {
    ...stamp,
    stationId: text,
    name: text,
    level: text,
    kind: text,
    districtCode: text,
    streetCode: String,
    streetName: String,
    communityCode: String,
    communityName: String,
    point: { longitude: Number, latitude: Number },
    address: String,
    postcode: String,
    phone: String,
    hours: nested,
    counters: nested,
    terminals: nested,
    facilities: [String],
    verifiedAt: String,
  },
  services: { ...stamp, stationId: text, taskCode: text, channel: text, floor: String, zone: String, hours: nested },
};

/** How the catalogue is read: by district at the top, by the parent's key below. */
const indexes: Record<RecordKind, Record<string, 1>[]> = {
  items: [{ districtCode: 1 }, { taskCode: 1 }],
  itemExtends: [{ taskCode: 1 }],
  materials: [{ taskCode: 1 }],
  fees: [{ taskCode: 1 }],
  questions: [{ taskCode: 1 }],
  stations: [{ districtCode: 1 }, { stationId: 1 }],
  services: [{ stationId: 1 }],
};

/** Collections of the synchronised records: the sync writes them, the catalogue reads them. */
export const recordCollections = {
  items: "items",
  itemExtends: "itemExtends",
  materials: "itemMaterials",
  fees: "itemFees",
  questions: "itemQuestions",
  stations: "stations",
  services: "stationServices",
} as const satisfies Record<RecordKind, string>;

export const RECORD_KINDS = Object.keys(recordCollections) as RecordKind[];

/** The model of one kind of record, bound to a connection. */
export function recordModel<Kind extends RecordKind>(connection: Connection, kind: Kind) {
  const schema = schemaOf(definitions[kind]);
  for (const index of indexes[kind]) schema.index(index);
  return modelOf<Stored<Kind>>(connection, recordCollections[kind], schema);
}

/** What is published: one document that the sync moves forward when a pass is through. */
export interface Publication {
  _id: string;
  /** Grows by one whenever a pass changed a record. */
  version: number;
  /** Start of the last pass that finished: everything the province had then is in. */
  asOf: Date;
}

export const PUBLICATION_ID = "catalogue";

const publicationSchema = schemaOf({
  _id: text,
  version: { type: Number, required: true },
  asOf: { type: Date, required: true },
});

export function publicationModel(connection: Connection) {
  return modelOf<Publication>(connection, "publications", publicationSchema);
}

/** Facts of a bureau: each import is one document, so it is published whole or not at all. The newest counts. */
export interface BureauPublication {
  _id: number;
  importedAt: Date;
  fileName: string;
  stations: Records["stations"][];
}

const bureauSchema = schemaOf({
  _id: { type: Number, required: true },
  importedAt: { type: Date, required: true },
  fileName: text,
  stations: nested,
});

export function bureauModel(connection: Connection) {
  return modelOf<BureauPublication>(connection, "bureauPublications", bureauSchema);
}

export const catalogueModels = (connection: Connection) => [
  ...RECORD_KINDS.map((kind) => recordModel(connection, kind)),
  publicationModel(connection),
  bureauModel(connection),
  ownHoursModel(connection),
];
