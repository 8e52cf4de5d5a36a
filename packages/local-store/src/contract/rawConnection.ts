import { deserialize, serialize, type Document } from "bson";
import net from "node:net";
import { MessageReader } from "../gateway/wire";

const OP_MSG = 2013;
/** Header, flags and the kind of the one section. */
const PREAMBLE_BYTES = 21;

/** A connection that says exactly what a test wants, with session and number of its own choice. */
export class RawConnection {
  private readonly reader = new MessageReader();
  private readonly waiting: ((answer: Document) => void)[] = [];

  private constructor(private readonly socket: net.Socket) {
    socket.on("data", (chunk) => {
      for (const message of this.reader.read(chunk))
        this.waiting.shift()?.(deserialize(message.subarray(PREAMBLE_BYTES)));
    });
    socket.on("error", () => undefined);
  }

  /** @param uri - of a store on this machine that asks for no password. */
  static async open(uri: string): Promise<RawConnection> {
    const [, host, port] = /^mongodb:\/\/([^:/]+):(\d+)/.exec(uri) ?? [];
    const socket = net.connect(Number(port), host);
    await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
    return new RawConnection(socket);
  }

  /** Sends a command; answers come in the order of the commands. */
  command(command: Document): Promise<Document> {
    const body = serialize(command);
    const header = Buffer.alloc(PREAMBLE_BYTES);
    header.writeInt32LE(PREAMBLE_BYTES + body.length, 0);
    header.writeInt32LE(1, 4);
    header.writeInt32LE(OP_MSG, 12);
    this.socket.write(Buffer.concat([header, body]));
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Cuts the line without a word, whatever is under way. */
  cut(): void {
    this.socket.destroy();
  }
}
