import { RATINGS, type StoredRating } from "../model";
import type { RatingParts } from "../parts";

/** Texts of people, each in its own place: a ciphertext copied to another does not open. */
type SealedField = "comment" | "reply" | "appeal" | "decision";

type Owned = Pick<StoredRating, "keyOwnerId">;

export const sealText = (
  { crypto }: Pick<RatingParts, "crypto">,
  { keyOwnerId }: Owned,
  field: SealedField,
  text: string,
): Promise<string> => crypto.encrypt({ collection: RATINGS, field, ownerId: keyOwnerId }, text);

export const openText = (
  { crypto }: Pick<RatingParts, "crypto">,
  { keyOwnerId }: Owned,
  field: SealedField,
  sealed: string,
): Promise<string> => crypto.decrypt({ collection: RATINGS, field, ownerId: keyOwnerId }, sealed);
