import type { PageParameters } from "../../platform/router";
import type { Called } from "../answers";
import { callAsStaff } from "./callAsStaff";
import type { Role } from "./staffPages";

/** What waits in one tray. */
export interface InboxCount {
  open: number;
  /** `2026-12-04`, Shanghai day of the one that is due first; absent where nothing has a date. */
  firstDueOn?: string;
}

/** One kind of work that waits for somebody. */
export interface InboxEntry {
  key: string;
  name: string;
  /** One line: what is done there. */
  what: string;
  path: keyof PageParameters;
  roles: readonly Role[];
  count: () => Promise<Called<InboxCount>>;
}

const EVERYBODY = ["clerk", "supervisor", "administrator"] as const;

/** Each tray of the list of what waits, one line each: whoever adds a page of work adds it here. */
const INBOX_ENTRIES: readonly InboxEntry[] = [
  {
    key: "refunds",
    name: "退款",
    what: "申请退款，审批别人申请的退款",
    path: "/packages/inbox/refunds/index",
    roles: EVERYBODY,
    count: async () => {
      const called = await callAsStaff("listRefunds", { query: { state: "requested" } });
      return counted(called, ({ items }) => ({ open: items.length }));
    },
  },
  {
    key: "enquiries",
    name: "咨询投诉",
    what: "咨询、投诉、建议、办不成事、帮办代办",
    path: "/packages/inbox/enquiries/index",
    roles: EVERYBODY,
    count: async () => {
      const called = await callAsStaff("listStationEnquiries", { query: { show: "waiting" } });
      return counted(called, ({ items }) => {
        const [first] = items;
        return first ? { open: items.length, firstDueOn: first.dueOn } : { open: 0 };
      });
    },
  },
  {
    key: "rectifications",
    name: "差评整改",
    what: "看差评，整改后答复，决定误评申诉",
    path: "/packages/inbox/rectifications/index",
    roles: ["supervisor", "administrator"],
    count: async () => {
      const called = await callAsStaff("listRectifications", { query: { waiting: "true" } });
      return counted(called, ({ items, waiting }) => {
        const [first] = items;
        return first ? { open: waiting, firstDueOn: first.dueOn } : { open: waiting };
      });
    },
  },
  {
    key: "reconciliation",
    name: "对账",
    what: "微信和我们的账不一致的地方",
    path: "/packages/inbox/reconciliation/index",
    roles: ["administrator"],
    count: async () => {
      const called = await callAsStaff("listDifferences", {});
      return counted(called, ({ items }) => ({ open: items.filter(({ settledAt }) => !settledAt).length }));
    },
  },
  {
    key: "dead-letters",
    name: "没送到的",
    what: "没送到的消息、读不懂的省里数据、卡住的退款",
    path: "/packages/inbox/deadLetters/index",
    roles: ["administrator"],
    count: async () => {
      const called = await callAsStaff("listDeadLetters", {});
      return counted(called, ({ items }) => ({ open: items.filter(({ setAside }) => !setAside).length }));
    },
  },
];

export const entriesOf = (role: Role): InboxEntry[] => INBOX_ENTRIES.filter(({ roles }) => roles.includes(role));

/** A count from an answer; a failure stays one. */
function counted<Data>(called: Called<Data>, count: (data: Data) => InboxCount): Called<InboxCount> {
  return called.ok ? { ok: true, data: count(called.data) } : called;
}
