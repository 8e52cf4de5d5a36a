import { deserialize, type Document } from "bson";

/** The documents that lie one after the other in `bytes`. */
export function documentsIn(bytes: Buffer): Document[] {
  const documents: Document[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = bytes.readInt32LE(at);
    documents.push(deserialize(bytes.subarray(at, at + size), { promoteValues: false }));
    at += size;
  }
  return documents;
}

/** The statements of a write command, whether they came inside its body or beside it. */
export function statementsOf(command: Document, field: string, sequence: Buffer | null): Document[] {
  if (sequence) return documentsIn(sequence);
  const inBody: unknown = command[field];
  return Array.isArray(inBody) ? inBody.filter(isDocument) : [];
}

/** The value at a dotted path; `null` where there is none, as MongoDB's indexes see it. */
export function valueAt(document: Document, dottedPath: string): unknown {
  let value: unknown = document;
  for (const step of dottedPath.split(".")) {
    if (!isDocument(value)) return null;
    value = value[step];
  }
  return value ?? null;
}

export function isDocument(value: unknown): value is Document {
  return typeof value === "object" && value !== null;
}
