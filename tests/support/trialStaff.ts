import { openStaff, type Config } from "@yanta/bff";

/** Nobody guesses at these accounts: what a guess costs would be most of the time of signing in. */
const TRIAL_COST = 1024;

/** Opens an account for a test. @returns its id, or `null` when the account exists. */
export const openTrialStaff = (
  config: Config,
  account: Omit<Parameters<typeof openStaff>[1], "passwordCost">,
): Promise<string | null> => openStaff(config, { ...account, passwordCost: TRIAL_COST });
