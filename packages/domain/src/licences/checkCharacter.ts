const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const MODULUS = 36;

/**
 * The check character of ISO/IEC 7064 MOD 37,36 (GB/T 17710), which GB/T 36904 puts behind a licence identifier.
 * It finds every single wrong character, and all but a few swaps of neighbours: say nothing stronger.
 *
 * @param text - digits and capitals only.
 * @returns `null` when there is another character, or none at all.
 */
export function mod3736CheckCharacter(text: string): string | null {
  if (text === "") return null;
  let product = MODULUS;
  for (let at = 0; at < text.length; at += 1) {
    const value = ALPHABET.indexOf(text.charAt(at));
    if (value < 0) return null;
    const sum = (product + value) % MODULUS;
    product = ((sum === 0 ? MODULUS : sum) * 2) % (MODULUS + 1);
  }
  return ALPHABET.charAt((MODULUS + 1 - product) % MODULUS);
}
