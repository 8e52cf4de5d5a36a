/** The gateway's limits; tests shorten them. Each default is MongoDB's own. */
export interface GatewayLimits {
  /** Milliseconds after its first command at which an open transaction is rolled back. */
  transactionMs: number;
  /** Milliseconds without a request after which a cursor is closed. */
  cursorMs: number;
  /** Milliseconds without a command after which what is remembered of a driver's session is forgotten. */
  sessionMs: number;
  /** How many transactions hold a connection at once; further ones wait for their turn. */
  openTransactions: number;
}

export const DEFAULT_LIMITS: GatewayLimits = {
  transactionMs: 60_000,
  cursorMs: 600_000,
  sessionMs: 1_800_000,
  openTransactions: 24,
};
