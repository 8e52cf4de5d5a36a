import { describe, expect, test } from "@jest/globals";
import { asCommandError, asCommitError, asTransactionError, CommandError } from "./commandError";
import { mongoCodeOf, unpackSqlState } from "./errorCodes";

describe("the engine's errors in MongoDB's words", () => {
  test("a packed SQLSTATE of a duplicate key unpacks to its five characters", () => {
    expect(unpackSqlState(319029277)).toBe("M001C");
  });

  test.each([
    { sqlState: "M001C", code: 11000 },
    { sqlState: "23P01", code: 11000 },
    { sqlState: "40P01", code: 112 },
    { sqlState: "55P03", code: 112 },
    { sqlState: "57014", code: 50 },
    { sqlState: "XX000", code: 8 },
    { sqlState: undefined, code: 8 },
  ])("$sqlState is $code", ({ sqlState, code }) => {
    expect(mongoCodeOf(sqlState).code).toBe(code);
  });

  test("a lost connection is HostUnreachable, whatever it was called", () => {
    for (const code of ["ECONNRESET", "57P01", "08006"]) {
      expect(asCommandError(Object.assign(new Error("gone"), { code })).code).toBe(6);
    }
  });
});

describe("labels that tell a driver what to repeat", () => {
  test.each([
    { failure: "WriteConflict", code: 112, labels: ["TransientTransactionError"] },
    { failure: "DuplicateKey", code: 11000, labels: [] },
  ])("in a transaction, $failure carries $labels", ({ failure, code, labels }) => {
    expect(asTransactionError(new CommandError(code, failure, "")).labels).toEqual(labels);
  });

  test("a commit whose connection was lost may have happened", () => {
    expect(asCommitError(Object.assign(new Error("gone"), { code: "57P01" })).labels).toEqual([
      "UnknownTransactionCommitResult",
    ]);
  });

  test("a commit that failed otherwise has not", () => {
    expect(asCommitError(Object.assign(new Error("no"), { code: "40001" })).labels).toEqual([
      "TransientTransactionError",
    ]);
  });
});
