interface Community {
  code: string;
  name: string;
  streetName: string;
  point: { longitude: number; latitude: number };
  servedBy?: string;
}

interface Street {
  name: string;
  /** Where a development zone's body serves instead of the district. */
  servedBy?: string;
  communities: Community[];
}

/** Communities whose own or street's name holds the words, by street, in the order given. */
export function communitiesByStreet(communities: readonly Community[], words: string): Street[] {
  const wanted = words.trim();
  const streets = new Map<string, Street>();
  for (const community of communities) {
    if (!community.name.includes(wanted) && !community.streetName.includes(wanted)) continue;
    const street = streets.get(community.streetName) ?? { name: community.streetName, communities: [] };
    if (community.servedBy) street.servedBy = community.servedBy;
    street.communities.push(community);
    streets.set(community.streetName, street);
  }
  return [...streets.values()];
}
