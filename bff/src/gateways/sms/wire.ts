import { z } from "zod";

export const SEND_PATH = "/v1/messages";
export const OK = "0";
/** The provider's own limit for one number: the message was not sent. */
export const TOO_OFTEN = "42900";

export const SendAnswer = z.object({
  code: z.coerce.string(),
  msg: z.string().default(""),
  messageId: z.string().optional(),
});
