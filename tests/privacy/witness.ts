import type { Answer } from "../api/support/service";
import type { Asked, PeopleOfHall } from "../support/peopleOfHall";

/** People in front of a BFF, with everything that it ever answered kept. */
export interface Witness {
  people: PeopleOfHall;
  /** Bodies and headers, those of refusals too. */
  answers(): Buffer;
  counts: { asked: number; refused: number; faults: number };
}

export function witnessOf(people: PeopleOfHall): Witness {
  const kept: string[] = [];
  const counts = { asked: 0, refused: 0, faults: 0 };
  const ask = async (method: string, at: string, asked?: Asked): Promise<Answer> => {
    const answer = await people.ask(method, at, asked);
    const headers: string[] = [];
    answer.headers.forEach((value, name) => headers.push(`${name}: ${value}`));
    kept.push(`${method} ${answer.status} ${headers.join("; ")} ${JSON.stringify(answer.body)}`);
    counts.asked += 1;
    if (answer.status >= 500) counts.faults += 1;
    else if (answer.status >= 400) counts.refused += 1;
    return answer;
  };
  return { people: { ...people, ask }, answers: () => Buffer.from(kept.join("\n"), "utf8"), counts };
}
