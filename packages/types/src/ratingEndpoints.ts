import {
  appealRating,
  decideAppeal,
  getRatingCode,
  getRectification,
  listRectifications,
  replyToRating,
} from "./ratingDesk";
import {
  getItemRatings,
  getRating,
  getRatingOptions,
  getStationRatings,
  listRatables,
  listRatings,
  lookUpVisit,
  rateAgain,
  rateByCode,
  rateCase,
  rateTicket,
} from "./ratings";

export * from "./ratingDesk";
export * from "./ratings";
export * from "./ratingShapes";

/** Every endpoint of 好差评: part of `endpoints`. */
export const ratingEndpoints = {
  getRatingOptions,
  getStationRatings,
  getItemRatings,
  listRatables,
  rateTicket,
  rateCase,
  listRatings,
  getRating,
  rateAgain,
  lookUpVisit,
  rateByCode,
  getRatingCode,
  listRectifications,
  getRectification,
  replyToRating,
  appealRating,
  decideAppeal,
} as const;
