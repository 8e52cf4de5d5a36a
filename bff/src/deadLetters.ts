import { deadLetterRoutes } from "./features/deadLetters";
import type { Identity } from "./features/identity";
import { deadNotices } from "./features/notices";
import { deadRows } from "./features/sync";
import type { DeadLetterSource } from "./platform/deadLetters";
import type { Mounted } from "./platform/http/endpoints";
import type { Logger } from "./platform/log";
import type { Connection } from "./platform/store";

export interface DeadLetterWiring {
  connection: Connection;
  identity: Pick<Identity, "staffName">;
  deadRefunds: DeadLetterSource;
  log: Logger;
}

/** The endpoints of what the background work has given up on: each feature says what that is. */
export const openDeadLetters = ({ connection, identity, deadRefunds, log }: DeadLetterWiring): Mounted[] =>
  deadLetterRoutes({
    connection,
    sources: [deadNotices(connection), deadRefunds, deadRows(connection)],
    staffName: identity.staffName,
    log,
  });
