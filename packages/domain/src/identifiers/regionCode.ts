/** First two digits of GB/T 2260: the mainland's provinces; 83 is used on residence permits of people from Taiwan. */
const MAINLAND_PROVINCES =
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split(" ");
const WITHOUT_CITIES = "71 81 82 83".split(" ");

/**
 * Whether six digits can be the region of a resident id number: a province that exists and, on the mainland, a city.
 * Cities and counties are not looked up: codes of counties merged decades ago live on in people's numbers, and
 * 441900 (Dongguan) shows that a county is not always named.
 */
export function isPlausibleRegionCode(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false;
  const province = code.slice(0, 2);
  if (WITHOUT_CITIES.indexOf(province) >= 0) return true;
  return MAINLAND_PROVINCES.indexOf(province) >= 0 && code.slice(2, 4) !== "00";
}
