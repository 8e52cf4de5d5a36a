import { formatInstant } from "@yanta/domain/calendar";
import type { endpoints } from "@yanta/types";
import type { z } from "zod";
import type { WalletParts } from "../parts";
import { ALGORITHMS } from "../token/algorithms";

type TrustList = z.input<(typeof endpoints)["listLicenceKeys"]["response"]>;

/** The keys whose codes hold now, public parts only. */
export async function trustList({ keys }: WalletParts, now: Date): Promise<TrustList> {
  const found = await keys.trustList(now);
  const items = found.flatMap((key) => {
    const algorithm = ALGORITHMS.find(({ name }) => name === key.algorithm)?.name;
    if (algorithm === undefined) return [];
    const [signsFrom, signsUntil, verifiesUntil] = [key.signsFrom, key.signsUntil, key.verifiesUntil].map(
      formatInstant,
    );
    return [
      {
        keyId: key._id,
        algorithm,
        publicKey: key.publicKey,
        signsFrom: signsFrom ?? "",
        signsUntil: signsUntil ?? "",
        verifiesUntil: verifiesUntil ?? "",
      },
    ];
  });
  return { items, asOf: formatInstant(now) };
}
