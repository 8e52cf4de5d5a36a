import { ENQUIRIES, type StoredEnquiry } from "../model";
import type { EnquiryParts } from "../parts";

/** What a resident wrote: one ciphertext under their own key. */
export interface EnquiryContent {
  text: string;
  projectNo?: string;
  /** To be called back at, when it is another than the verified one. */
  phone?: string;
  address?: string;
}

type Crypto = EnquiryParts["crypto"];
type Owned = Pick<StoredEnquiry, "residentId">;

const place = (field: "content" | "entry", { residentId }: Owned) => ({
  collection: ENQUIRIES,
  field,
  ownerId: residentId,
});

export const sealContent = (crypto: Crypto, owner: Owned, content: EnquiryContent): Promise<string> =>
  crypto.encrypt(place("content", owner), JSON.stringify(content));

export async function openContent(crypto: Crypto, enquiry: Pick<StoredEnquiry, "residentId" | "content">) {
  // We have written it ourselves, and nobody could change it since.
  return JSON.parse(await crypto.decrypt(place("content", enquiry), enquiry.content)) as EnquiryContent;
}

export const sealEntry = (crypto: Crypto, owner: Owned, text: string): Promise<string> =>
  crypto.encrypt(place("entry", owner), text);

export const openEntry = (crypto: Crypto, owner: Owned, sealed: string): Promise<string> =>
  crypto.decrypt(place("entry", owner), sealed);
