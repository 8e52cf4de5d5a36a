import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { typedText } from "./primitives";
import { LicenceFields, ofLicence } from "./wallet";

const said = (longest: number, name: string) =>
  typedText(longest).refine((text) => text.trim().length >= 2, `${name}至少写2个字`);

export const createLicenceCopy = endpoint({
  ...routes.createLicenceCopy,
  auth: ["resident"],
  touches: "own",
  readsLicences: true,
  summary: {
    en: "An annotated copy: a PDF that says what it is for, for whom and until when. Each one is made anew and logged",
    zh: "制作加注件",
  },
  params: ofLicence,
  body: z.strictObject({
    /** 制作事由. Printed, and kept nowhere. */
    purpose: said(40, "用途"),
    /** To whom it goes. Printed, and kept nowhere. */
    recipient: said(40, "接收方"),
    /** Days until it is void, the day of its making not counted. */
    days: z.number().int().min(1).max(90).default(7),
    /** What is printed; left out: everything that the licence says. */
    fields: LicenceFields.min(1, "至少选一项").optional(),
  }),
  status: 201,
  response: z.object({
    /** Printed on the copy, and the id of its row in the log. */
    copyId: z.string(),
    fileName: z.string(),
    mediaType: z.literal("application/pdf"),
    /** Lower-case hex of the bytes. */
    sha256: z.string(),
    base64: z.string(),
    /** Last day on which it is to be accepted. */
    expiresOn: z.iso.date(),
  }),
  problems: [
    "licence-not-found",
    "licence-too-old",
    "licence-not-valid",
    "fields-over-asked",
    "real-name-needed",
    "not-signed-in",
  ],
});
