import { describe, expect, test } from "@jest/globals";
import { deserialize, serialize } from "bson";
import { encodeAnswer, MAX_MESSAGE_BYTES, MessageReader, parseMessage } from "./wire";

/** An OP_MSG with a command and, beside it, documents of a bulk write. */
function opMsg(command: object, documents: object[] = [], flags = 0): Buffer {
  const body = Buffer.from(serialize(command));
  const sections = [Buffer.from([0]), body];
  if (documents.length > 0) {
    const content = Buffer.concat([Buffer.from("documents\0"), ...documents.map((one) => Buffer.from(serialize(one)))]);
    const size = Buffer.alloc(4);
    size.writeInt32LE(content.length + 4, 0);
    sections.push(Buffer.from([1]), size, content);
  }
  const header = Buffer.alloc(20);
  header.writeInt32LE(77, 4);
  header.writeInt32LE(2013, 12);
  header.writeUInt32LE(flags, 16);
  const message = Buffer.concat([header, ...sections]);
  message.writeInt32LE(message.length, 0);
  return message;
}

describe("the reader of messages", () => {
  const two = Buffer.concat([opMsg({ ping: 1 }), opMsg({ hello: 1 })]);

  test.each([1, 3, 20, 50, two.length])("finds the same two messages in chunks of %i bytes", (size) => {
    const reader = new MessageReader();
    const found: Buffer[] = [];
    for (let at = 0; at < two.length; at += size) found.push(...reader.read(two.subarray(at, at + size)));
    expect(found.map((message) => deserialize(parseMessage(message).body))).toEqual([{ ping: 1 }, { hello: 1 }]);
  });

  test.each([
    { says: "shorter than its own header", length: 15 },
    { says: "of negative length", length: -1 },
    { says: "longer than the largest allowed", length: MAX_MESSAGE_BYTES + 1 },
  ])("refuses a message $says", ({ length }) => {
    const bytes = Buffer.alloc(16);
    bytes.writeInt32LE(length, 0);
    expect(() => new MessageReader().read(bytes)).toThrow(RangeError);
  });
});

describe("a message", () => {
  test("has a body and the documents beside it", () => {
    const message = parseMessage(opMsg({ insert: "c" }, [{ _id: 1 }, { _id: 2 }]));
    expect(deserialize(message.body)).toEqual({ insert: "c" });
    expect(message.sequence?.length).toBe(2 * serialize({ _id: 1 }).length);
  });

  test("with the flag moreToCome wants no answer", () => {
    expect(parseMessage(opMsg({ insert: "c" }, [], 2)).wantsAnswer).toBe(false);
  });

  test("of an unknown operation is refused", () => {
    const bytes = opMsg({ ping: 1 });
    bytes.writeInt32LE(2012, 12);
    expect(() => parseMessage(bytes)).toThrow(RangeError);
  });
});

describe("an answer", () => {
  test("names the request it answers and holds the document", () => {
    const bytes = encodeAnswer(parseMessage(opMsg({ ping: 1 })), { ok: 1 });
    expect(bytes.readInt32LE(0)).toBe(bytes.length);
    expect(bytes.readInt32LE(8)).toBe(77);
    expect(deserialize(bytes.subarray(21))).toEqual({ ok: 1 });
  });
});
