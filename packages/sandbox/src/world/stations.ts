import { haversineMetres } from "@yanta/domain/geo";
import type { Point } from "./geometry";
import { layOut, type CommunityPoint, type PlacedKiosk, streetNamed } from "./places";
import type { Sources } from "./sources";
import type { KioskKind, Street } from "./sources/places";

/** What the rows of one place are made from. */
export interface StationPlan {
  hallId: string;
  name: string;
  level: "district" | "street" | "community" | "kiosk";
  kiosk?: KioskKind;
  street: Street;
  community?: CommunityPoint;
  point: Point;
  /** Position in its level, from 0: spreads dated exceptions and coordinate systems. */
  ordinal: number;
}

const numbered = (letter: string, ordinal: number): string => `610113-${letter}${String(ordinal + 1).padStart(3, "0")}`;

/** The district centre, the street centres of the streets the district itself serves, community stations and kiosks. */
export function planStations(sources: Sources): { stations: StationPlan[]; communities: CommunityPoint[] } {
  const { communities, kiosks } = layOut(sources);
  const served = sources.streets.filter((street) => street.servedBy === undefined);
  const chosen = shareOut(sources, served).flatMap(({ street, count }) =>
    evenly(
      communities.filter((community) => community.code.startsWith(street.code)),
      count,
    ).map((community) => ({
      street,
      community,
    })),
  );
  const stations = [
    districtCentre(sources),
    ...served.map((street, ordinal) => streetCentre(street, ordinal)),
    ...chosen.map(({ street, community }, ordinal) => communityStation(street, community, ordinal)),
    ...kiosks.map((kiosk, ordinal) => kioskStation(kiosk, ordinal, communities)),
  ];
  return { stations, communities };
}

function districtCentre({ centre, streets }: Sources): StationPlan {
  const street = streetNamed(streets, centre.street);
  return { hallId: numbered("D", 0), name: centre.name, level: "district", street, point: centre.point, ordinal: 0 };
}

function streetCentre(street: Street, ordinal: number): StationPlan {
  const name = `${street.shortName}街道便民服务中心`;
  return { hallId: numbered("S", ordinal), name, level: "street", street, point: street.centre, ordinal };
}

function communityStation(street: Street, community: CommunityPoint, ordinal: number): StationPlan {
  const name = `${community.name}便民服务站`;
  const { point } = community;
  return { hallId: numbered("C", ordinal), name, level: "community", street, community, point, ordinal };
}

/** A generic name on purpose: no real branch has been asked whether it would host a kiosk. */
const KIOSK_NAMES: Record<KioskKind, string> = {
  bank: "银行网点政务驿站",
  post: "邮政网点政务驿站",
  selfService: "24小时自助服务区",
};

function kioskStation(kiosk: PlacedKiosk, ordinal: number, communities: CommunityPoint[]): StationPlan {
  const { street, point } = kiosk;
  const own = communities.filter((community) => community.code.startsWith(street.code));
  const nearest = [...own].sort((a, b) => haversineMetres(a.point, point) - haversineMetres(b.point, point)).at(0);
  const name = `${kiosk.landmark}${KIOSK_NAMES[kiosk.kind]}`;
  const community = nearest === undefined ? {} : { community: nearest };
  return {
    hallId: numbered("K", ordinal),
    name,
    level: "kiosk",
    kiosk: kiosk.kind,
    street,
    ...community,
    point,
    ordinal,
  };
}

/** Shares the planned number of community stations among the streets by size, largest remainder first. */
function shareOut(sources: Sources, served: Street[]): { street: Street; count: number }[] {
  const size = (street: Street): number => sources.communities.filter((line) => line.streetCode === street.code).length;
  const total = served.reduce((sum, street) => sum + size(street), 0);
  const quotas = served.map((street) => {
    const exact = (sources.plan.communityStations * size(street)) / total;
    return { street, count: Math.floor(exact), remainder: exact % 1 };
  });
  const missing = sources.plan.communityStations - quotas.reduce((sum, quota) => sum + quota.count, 0);
  const lucky = new Set([...quotas].sort((a, b) => b.remainder - a.remainder).slice(0, missing));
  return quotas.map((quota) => ({ street: quota.street, count: quota.count + (lucky.has(quota) ? 1 : 0) }));
}

/** `count` of the elements, spread over the whole list. */
const evenly = <T>(list: readonly T[], count: number): T[] =>
  list.filter(
    (_, index) => Math.floor(((index + 1) * count) / list.length) > Math.floor((index * count) / list.length),
  );
