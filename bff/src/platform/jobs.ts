import { hostname } from "node:os";
import { newId } from "./ids";
import { modelOf, schemaOf, type Connection } from "./store";

/** A worker that is killed holds its job no longer than this. Renewed far more often. */
const LEASE_MS = 15_000;

interface Job {
  _id: string;
  owner: string;
  leaseUntil: Date;
  /** Grows with each change of owner: what an earlier owner still does can be told apart. */
  fence: number;
}

const jobSchema = schemaOf({ _id: { type: String, required: true }, owner: String, leaseUntil: Date, fence: Number });

export const jobModel = (connection: Connection) => modelOf<Job>(connection, "jobs", jobSchema);

export interface Lease {
  /** Takes or renews the job; false while another process holds it. The store's clock decides, never this machine's. */
  hold(): Promise<boolean>;
  /** Gives the job back at once, for an orderly stop. */
  release(): Promise<void>;
}

/** A right to do one job, for this process alone. */
export function leaseOf(connection: Connection, job: string): Lease {
  const owner = `${hostname()}/${process.pid}/${newId()}`;
  const jobs = () => jobModel(connection).collection;
  const take = async (mayTake: Readonly<Record<string, unknown>>): Promise<boolean> => {
    const isMine = { $eq: ["$owner", owner] };
    const claim = {
      fence: { $cond: [isMine, "$fence", { $add: ["$fence", 1] }] },
      owner,
      leaseUntil: { $add: ["$$NOW", LEASE_MS] },
    };
    const taken = await jobs().findOneAndUpdate({ _id: job as never, $expr: mayTake }, [{ $set: claim }]);
    return taken !== null;
  };
  return {
    hold: async () => {
      if (await take({ $or: [{ $eq: ["$owner", owner] }, { $lt: ["$leaseUntil", "$$NOW"] }] })) return true;
      const held = await jobs().findOne({ _id: job as never });
      if (held === null) {
        const free = { owner: "", leaseUntil: new Date(0), fence: 0 };
        await jobs().updateOne({ _id: job as never }, { $setOnInsert: free }, { upsert: true });
        return take({ $lt: ["$leaseUntil", "$$NOW"] });
      }
      const holder = String(held["owner"]);
      return isDeadProcessOfThisMachine(holder) && take({ $eq: ["$owner", holder] });
    },
    release: async () => {
      await jobs().updateOne({ _id: job as never, owner }, { $set: { leaseUntil: new Date(0) } });
    },
  };
}

/** A worker that was killed here need not be waited for. On another machine only the lease's end tells. */
function isDeadProcessOfThisMachine(owner: string): boolean {
  const [host, pid] = owner.split("/");
  if (host !== hostname() || pid === undefined || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
