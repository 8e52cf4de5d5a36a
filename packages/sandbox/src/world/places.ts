import { haversineMetres } from "@yanta/domain/geo";
import { isWellInside, type Point, pointAt, type Ring } from "./geometry";
import { seeded } from "./random";
import type { Sources } from "./sources";
import type { CommunityLine } from "./sources/lines";
import type { KioskKind, Street } from "./sources/places";

/** A community of any of the ten streets; `point` is generated. */
export interface CommunityPoint {
  code: string;
  name: string;
  streetName: string;
  point: Point;
  servedBy?: string;
  source: "demonstration";
}

export interface PlacedKiosk {
  kind: KioskKind;
  street: Street;
  landmark: string;
  point: Point;
}

export interface Places {
  communities: CommunityPoint[];
  kiosks: PlacedKiosk[];
}

/** No two places closer than this, so that every marker can be tapped at the closest zoom. */
const LEAST_METRES = 130;
/** Mean spacing of communities in a built-up street of Yanta. */
const SPACING_METRES = 215;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const TRIES = 5000;

/** Gives out points one at a time, each inside the district and clear of all that were given before. */
class FreeGround {
  constructor(
    private readonly ring: Ring,
    private readonly taken: Point[],
  ) {}

  /** Takes the first of the candidates that is free; throws when none is. */
  take(name: string, candidate: (round: number) => Point, suits: (point: Point) => boolean): Point {
    for (let round = 0; round < TRIES; round += 1) {
      const point = candidate(round);
      if (this.isClear(point) && suits(point) && isWellInside(this.ring, point)) {
        this.taken.push(point);
        return point;
      }
    }
    throw new Error(`no free ground for ${name}`);
  }

  private isClear(point: Point): boolean {
    return this.taken.every((other) => haversineMetres(other, point) >= LEAST_METRES);
  }
}

/** Lays communities in a widening spiral around their street's centre, and kiosks beside communities. */
export function layOut(sources: Sources): Places {
  const { streets, boundary, centre } = sources;
  const ground = new FreeGround(boundary, [centre.point, ...streets.map((street) => street.centre)]);
  const communities = streets.flatMap((street) => layStreet(street, sources, ground));
  const kiosks = (["bank", "post", "selfService"] as const).flatMap((kind) =>
    sources.kiosks[kind].map(([streetName, landmark]) => {
      const street = streetNamed(streets, streetName);
      return { kind, street, landmark, point: kioskPoint(`${kind}:${landmark}`, street, { communities, ground }) };
    }),
  );
  return { communities, kiosks };
}

export function streetNamed(streets: readonly Street[], shortName: string): Street {
  const street = streets.find((candidate) => candidate.shortName === shortName);
  if (!street) throw new Error(`streets.json has no street ${shortName}`);
  return street;
}

function layStreet(street: Street, sources: Sources, ground: FreeGround): CommunityPoint[] {
  const lines = sources.communities.filter((line) => line.streetCode === street.code);
  const isOwn = (point: Point): boolean => nearest(sources.streets, point) === street;
  let ordinal = 0;
  return lines.map((line) => {
    const random = seeded(`community:${line.code}`);
    const candidate = (): Point => {
      ordinal += 1;
      const metres = SPACING_METRES * Math.sqrt(ordinal) + 40 * random.next();
      return pointAt(street.centre, metres, ordinal * GOLDEN_ANGLE + 0.3 * random.next());
    };
    return communityPoint(line, street, ground.take(line.name, candidate, isOwn));
  });
}

function communityPoint(line: CommunityLine, street: Street, point: Point): CommunityPoint {
  const served = street.servedBy === undefined ? {} : { servedBy: street.servedBy };
  return {
    code: line.code,
    name: line.shortName,
    streetName: line.streetName,
    point,
    ...served,
    source: "demonstration",
  };
}

function nearest(streets: readonly Street[], point: Point): Street | undefined {
  const distance = (street: Street): number => haversineMetres(street.centre, point);
  return streets.reduce<Street | undefined>(
    (best, street) => (best === undefined || distance(street) < distance(best) ? street : best),
    undefined,
  );
}

function kioskPoint(key: string, street: Street, land: { communities: CommunityPoint[]; ground: FreeGround }): Point {
  const random = seeded(`kiosk:${key}`);
  const neighbours = land.communities.filter((community) => community.code.startsWith(street.code));
  const candidate = (round: number): Point =>
    pointAt(random.pick(neighbours).point, LEAST_METRES + 5 + (round % 50) * 2, random.next() * 2 * Math.PI);
  return land.ground.take(key, candidate, () => true);
}
