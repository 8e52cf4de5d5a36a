import { residentIdCheckCharacter } from "@yanta/domain/identifiers";

/** Somebody who must not be found anywhere. */
export interface Hunted {
  name: string;
  residentIdNumber: string;
  phone: string;
}

const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧"];
/** Rare in names of items and places, so that a find is a find. */
const GIVEN = [..."瑾瑜珺琰璇玥琛珩璟瑄璘瓒珞琬瑷璎珵玚翯羲翊翀翙翥曦晗晞晟暄旻昶煜烨炘焱垚堃堉"];
const REGIONS = ["610113", "610102", "610104", "110105", "440106"];
const PREFIXES = ["136", "137", "150", "158", "186", "199"];

/** A number of 0 … size − 1 that looks scattered: consecutive people must not be told apart by their last digit alone. */
const scattered = (index: number, step: number, size: number): number => (index * step + 7) % size;
const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/** The same person for an index each time; no two share a name, a number or a phone. */
export function personAt(index: number): Hunted {
  const pair = scattered(index, 617, GIVEN.length * GIVEN.length);
  const surname = SURNAMES[index % SURNAMES.length] ?? "王";
  const given = `${GIVEN[Math.floor(pair / GIVEN.length)] ?? ""}${GIVEN[pair % GIVEN.length] ?? ""}`;
  const born = `${1940 + (index % 65)}${padded(1 + (index % 12), 2)}${padded(1 + (index % 28), 2)}`;
  const digits = `${REGIONS[index % REGIONS.length] ?? "610113"}${born}${padded(scattered(index, 37, 1000), 3)}`;
  return {
    name: surname + given,
    residentIdNumber: digits + residentIdCheckCharacter(digits),
    phone: `${PREFIXES[index % PREFIXES.length] ?? "136"}${padded(scattered(index, 7_654_321, 100_000_000), 8)}`,
  };
}

export const peopleUpTo = (count: number): Hunted[] => Array.from({ length: count }, (_, index) => personAt(index));
