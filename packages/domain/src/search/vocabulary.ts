import type { ItemAction, ItemAudience } from "./types";

/** Closed lists of the lexicon. The packed data names an entry by its place: append only. */
export const TOPICS: readonly string[] =
  "birth household education military employment socialSecurity medicalInsurance health marriage disability assistance elderly housing property transport identity justice funeral company food trade construction tax culture environment agriculture safety publicSecurity society utilities government".split(
    " ",
  );
export const LIFE_EVENTS: readonly string[] =
  "birth school job marriage house illness disability retire elder death openShop runBusiness closeShop vehicle travel move build farm tax dispute military hardship none".split(
    " ",
  );
export const ACTIONS: readonly ItemAction[] = ["apply", "change", "renew", "reissue", "cancel", "query"];
export const AUDIENCES: readonly ItemAudience[] = ["person", "business", "both"];

/** Numbers of the packed data are written in this base. */
export const RADIX = 36;
