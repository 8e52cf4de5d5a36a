import type { Route } from "./paths";

/**
 * Routes of 好差评, without zod for the phone: part of `routes`.
 */
export const ratingRoutes = {
  getRatingOptions: { method: "GET", path: "/rating-options" },
  getStationRatings: { method: "GET", path: "/stations/:stationId/ratings" },
  getItemRatings: { method: "GET", path: "/items/:taskCode/ratings" },

  listRatables: { method: "GET", path: "/ratables" },
  rateTicket: { method: "POST", path: "/tickets/:ticketId/ratings" },
  rateCase: { method: "POST", path: "/cases/:projectNo/ratings" },
  listRatings: { method: "GET", path: "/ratings" },
  getRating: { method: "GET", path: "/ratings/:ratingId" },
  rateAgain: { method: "POST", path: "/ratings/:ratingId/second" },
  lookUpVisit: { method: "POST", path: "/rating-code-lookups" },
  rateByCode: { method: "POST", path: "/counter-ratings" },

  getRatingCode: { method: "GET", path: "/staff/counters/:counterId/rating-code" },
  listRectifications: { method: "GET", path: "/staff/rectifications" },
  getRectification: { method: "GET", path: "/staff/rectifications/:ratingId" },
  replyToRating: { method: "POST", path: "/staff/rectifications/:ratingId/reply" },
  appealRating: { method: "POST", path: "/staff/rectifications/:ratingId/appeal" },
  decideAppeal: { method: "POST", path: "/staff/rectifications/:ratingId/appeal/decision" },
} as const satisfies Record<string, Route>;
