/** x^8 + x^4 + x^3 + x^2 + 1: the field of QR codes (ISO/IEC 18004, 7.5.2). */
const FIELD_POLYNOMIAL = 0x11d;

/** The product of two elements of the field. Shift and add: the codes are short, and tables would have to be kept. */
function product(one: number, other: number): number {
  let result = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    result <<= 1;
    if (result > 0xff) result ^= FIELD_POLYNOMIAL;
    if ((other >> bit) & 1) result ^= one;
  }
  return result;
}

/** (x − 2^0)(x − 2^1)…, without its leading 1; highest power first. */
function generatorOf(degree: number): number[] {
  let coefficients = [1];
  let root = 1;
  for (let factor = 0; factor < degree; factor += 1) {
    const shifted = [...coefficients, 0];
    const scaled = [0, ...coefficients.map((coefficient) => product(coefficient, root))];
    coefficients = shifted.map((coefficient, place) => coefficient ^ (scaled[place] ?? 0));
    root = product(root, 2);
  }
  return coefficients.slice(1);
}

/**
 * The Reed–Solomon codewords that follow a block of a QR code.
 *
 * @param data - codewords of the block, 0 to 255.
 * @param count - how many to compute; the version's table says.
 */
export function errorCorrectionOf(data: readonly number[], count: number): number[] {
  const generator = generatorOf(count);
  let remainder = generator.map(() => 0);
  for (const codeword of data) {
    const factor = codeword ^ (remainder[0] ?? 0);
    const shifted = [...remainder.slice(1), 0];
    remainder = shifted.map((value, place) => value ^ product(generator[place] ?? 0, factor));
  }
  return remainder;
}
