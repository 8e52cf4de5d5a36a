import { serialize, type Document } from "bson";

/** @see https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/ */
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER_BYTES = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** What `hello` announces as maxMessageSizeBytes. */
export const MAX_MESSAGE_BYTES = 48_000_000;

/** A command as it came over the wire. */
export interface Message {
  requestId: number;
  body: Buffer;
  /** The documents of a bulk write, one after the other, when the driver sends them beside the body. */
  sequence: Buffer | null;
  /** False for an unacknowledged write. */
  wantsAnswer: boolean;
  /** Drivers greet an unknown server in the older form and must be answered in it. */
  isLegacy: boolean;
}

/** An answer: bytes as the engine gave them, or a document of the gateway's own. */
export type Answer = Buffer | Document;

/** Cuts a byte stream into messages without copying a large one again for every chunk that arrives. */
export class MessageReader {
  private chunks: Buffer[] = [];
  private pending = 0;

  /** @throws RangeError on a length that no driver sends; the connection is beyond repair then. */
  read(chunk: Buffer): Buffer[] {
    this.chunks.push(chunk);
    this.pending += chunk.length;
    const messages: Buffer[] = [];
    for (let length = this.nextLength(); length !== null && this.pending >= length; length = this.nextLength()) {
      const all = this.joined();
      messages.push(all.subarray(0, length));
      this.chunks = [all.subarray(length)];
      this.pending -= length;
    }
    return messages;
  }

  private joined(): Buffer {
    const [first] = this.chunks;
    const all = first && this.chunks.length === 1 ? first : Buffer.concat(this.chunks);
    this.chunks = [all];
    return all;
  }

  private nextLength(): number | null {
    if (this.pending < 4) return null;
    const first = this.chunks[0];
    const length = (first && first.length >= 4 ? first : this.joined()).readInt32LE(0);
    if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) throw new RangeError(`a message of ${length} bytes`);
    return length;
  }
}

/** @throws RangeError on an operation other than OP_MSG and the OP_QUERY of a greeting. */
export function parseMessage(bytes: Buffer): Message {
  const requestId = bytes.readInt32LE(4);
  const operation = bytes.readInt32LE(12);
  if (operation === OP_MSG) return parseOpMsg(requestId, bytes);
  if (operation !== OP_QUERY) throw new RangeError(`the operation ${operation}`);
  const afterCollectionName = bytes.indexOf(0, 20) + 1;
  const body = bytes.subarray(afterCollectionName + 8);
  return { requestId, body: body.subarray(0, body.readInt32LE(0)), sequence: null, wantsAnswer: true, isLegacy: true };
}

function parseOpMsg(requestId: number, bytes: Buffer): Message {
  const flags = bytes.readUInt32LE(16);
  const end = bytes.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let body: Buffer = Buffer.alloc(0);
  let sequence: Buffer | null = null;
  for (let at = 20; at < end;) {
    const isBody = bytes[at] === 0;
    const start = at + 1;
    const size = bytes.readInt32LE(start);
    if (isBody) body = bytes.subarray(start, start + size);
    else sequence = bytes.subarray(bytes.indexOf(0, start + 4) + 1, start + size);
    at = start + size;
  }
  return { requestId, body, sequence, wantsAnswer: (flags & MORE_TO_COME) === 0, isLegacy: false };
}

let lastRequestId = 0;

/** The bytes that answer `message`. */
export function encodeAnswer(message: Message, answer: Answer): Buffer {
  const document = Buffer.isBuffer(answer) ? answer : Buffer.from(serialize(answer, { ignoreUndefined: true }));
  const preamble = message.isLegacy ? legacyPreamble() : Buffer.alloc(5);
  const header = Buffer.alloc(HEADER_BYTES);
  lastRequestId = (lastRequestId + 1) & 0x7fffffff;
  header.writeInt32LE(HEADER_BYTES + preamble.length + document.length, 0);
  header.writeInt32LE(lastRequestId, 4);
  header.writeInt32LE(message.requestId, 8);
  header.writeInt32LE(message.isLegacy ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([header, preamble, document]);
}

/** Flags with AwaitCapable set, no cursor, from the first document, one document. */
function legacyPreamble(): Buffer {
  const preamble = Buffer.alloc(20);
  preamble.writeInt32LE(8, 0);
  preamble.writeInt32LE(1, 16);
  return preamble;
}
