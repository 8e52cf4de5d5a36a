/** Who sits at a place of each level: outposts have nobody, community stations no supervisor. */
const STAFFED: Readonly<Record<Place["level"], "nobody" | "clerks" | "supervised">> = {
  district: "supervised",
  street: "supervised",
  community: "clerks",
  kiosk: "nobody",
};

interface Place {
  stationId: string;
  level: "district" | "street" | "community" | "kiosk";
}

/**
 * The station whose staff answer: the one that it is about, where somebody sits who may; else the district's centre.
 *
 * @param about - absent when it is about no place.
 */
export function officeOf(about: Place | undefined, needsSupervisor: boolean, districtOfficeId: string): string {
  if (about === undefined) return districtOfficeId;
  const staffed = STAFFED[about.level];
  const mayAnswer = needsSupervisor ? staffed === "supervised" : staffed !== "nobody";
  return mayAnswer ? about.stationId : districtOfficeId;
}
