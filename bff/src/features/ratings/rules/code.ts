/** Bytes of the signature in a code: 80 bits, and each try costs a write under the limit. */
const SIGNATURE_BYTES = 10;

/** What a code says: the ticket, and a signature that only the servers can make. */
export interface SignedTicket {
  ticketId: string;
  signature: string;
}

export const signatureOf = (digest: Uint8Array): string =>
  Buffer.from(digest.subarray(0, SIGNATURE_BYTES)).toString("base64url");

/** Text of the QR code; ticket ids hold no dot. */
export const codeText = ({ ticketId, signature }: SignedTicket): string => `${ticketId}.${signature}`;

/** `null` for what has not the form of a code. */
export function readCode(code: string): SignedTicket | null {
  const dot = code.lastIndexOf(".");
  return dot <= 0 ? null : { ticketId: code.slice(0, dot), signature: code.slice(dot + 1) };
}
