interface Faults {
  issues: readonly { path: readonly PropertyKey[]; message: string }[];
}

/** Every fault that the contract found in a question, with the path to it. */
export const faultsOf = ({ issues }: Faults): string =>
  issues.map(({ path, message }) => `${path.join(".") || "line"}: ${message}`).join("; ");

/** A line whose other fields are wrong can still be told apart by its id. */
export function idOf(json: unknown): string | number | null {
  if (typeof json !== "object" || json === null || !("id" in json)) return null;
  return typeof json.id === "string" || typeof json.id === "number" ? json.id : null;
}
