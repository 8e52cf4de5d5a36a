import { addDays, shanghaiDay } from "@yanta/domain/calendar";
import { residentIdCheckCharacter } from "@yanta/domain/identifiers";
import {
  bookableErrands,
  newKey,
  rowsOf,
  startHall,
  tuesdayToCome,
  type BookableErrand,
  type HallService,
} from "../../support/peopleOfHall";
import { eventually, type Answer } from "../support/service";

/** Somebody whom the sandbox's province knows. */
const OWNER = { name: "李明", residentIdNumber: `61011319900712003${residentIdCheckCharacter("61011319900712003")}` };

export interface RatingWorld extends HallService {
  errand: BookableErrand;
  resident: string;
  clerk: string;
  lead: string;
  secondLead: string;
  counterId: string;
  /** Takes a number as the resident, and lets the counter serve it. @returns the ticket's id. */
  visit(): Promise<string>;
  /** The code that the counter shows for what it finished last. */
  code(): Promise<string>;
  /** Cases of the resident that ended some days ago, as the province sends them. @returns their numbers. */
  endedCases(count: number): Promise<string[]>;
  rate(at: string, body: object, token?: string): Promise<Answer>;
}

/** A hall with an open counter, a resident whom the province has checked, and the staff who answer for the hall. */
export async function startRatings(label: string): Promise<RatingWorld> {
  const service = await startHall(label, { SYNC_INTERVAL_SECONDS: "1" });
  const errand = await errandAtCentre(service);
  const { stationId, taskCode, point, lineId } = errand;
  const resident = await service.residentToken(await service.person({ name: OWNER.name }));
  await service.ask("POST", "/me/identity", { token: resident, body: OWNER });
  const clerk = await service.staffToken("rating-clerk", "clerk", [stationId]);
  const lead = await service.staffToken("rating-lead", "supervisor", [stationId]);
  const secondLead = await service.staffToken("rating-lead-2", "supervisor", [stationId]);
  const counterId = `${stationId}.W1`;
  const desk = async (at: string, body?: unknown): Promise<Answer> => {
    const answer = await service.ask("POST", `/staff${at}`, { token: clerk, body, headers: newKey() });
    if (answer.status !== 200) throw new Error(`${at}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };
  await desk(`/counters/${counterId}/open`, { lineIds: [lineId] });
  return {
    ...service,
    errand,
    resident,
    clerk,
    lead,
    secondLead,
    counterId,
    visit: async () => {
      await service.ask("POST", "/tickets", {
        token: resident,
        body: { stationId, taskCode, point },
        headers: newKey(),
      });
      const { ticketId } = (await desk(`/counters/${counterId}/call-next`, {})).body;
      await desk(`/tickets/${String(ticketId)}/start`);
      await desk(`/tickets/${String(ticketId)}/finish`);
      return String(ticketId);
    },
    code: async () => {
      const { body } = await service.ask("GET", `/staff/counters/${counterId}/rating-code`, { token: clerk });
      return String(body["code"]);
    },
    endedCases: (count) => endedCases(service, { count, taskCode, resident }),
    rate: (at, body, token = resident) => service.ask("POST", at, { token, body, headers: newKey() }),
  };
}

/** Cases belong to the district centre: with its hall every channel is rated at one place. */
async function errandAtCentre(service: HallService): Promise<BookableErrand> {
  const centres = rowsOf(await service.ask("GET", "/stations?level=district&limit=50")).map(
    ({ stationId }) => stationId,
  );
  const errands = await bookableErrands(service);
  const errand = errands.find(({ stationId }) => centres.includes(stationId)) ?? errands[0];
  if (errand === undefined) throw new Error("the world has no hall that can be booked");
  return errand;
}

interface Ended {
  count: number;
  taskCode: string;
  resident: string;
}

async function endedCases(service: HallService, { count, taskCode, resident }: Ended): Promise<string[]> {
  const day = (back: number) => addDays(shanghaiDay(new Date(tuesdayToCome())), -back);
  const numbers = Array.from({ length: count }, (_, at) => `61011320261124080${at}`);
  const common = { data_source: "demonstration", cd_operation: "I" };
  const accepted = numbers.map((project_no) => ({
    row_guid: `rated-${project_no}`,
    project_no,
    task_code: taskCode,
    task_name: "测试事项",
    apply_date: `${day(9)} 09:00:00`,
    applyer_name: OWNER.name,
    applyer_page_code: OWNER.residentIdNumber,
    ...common,
  }));
  const steps = numbers.flatMap((project_no) =>
    [
      ["受理", day(9)],
      ["办结", day(4)],
    ].map(([event_name, on]) => ({
      row_guid: `rated-${project_no}-${String(event_name)}`,
      project_no,
      event_name,
      event_start_time: `${String(on)} 10:00:00`,
      ...common,
    })),
  );
  await service.sandboxPut("/rows/pro_process", steps);
  await service.sandboxPut("/rows/pro_accept", accepted);
  const rated = (rows: Record<string, unknown>[]) =>
    rows.filter(({ subject }) => numbers.includes(String((subject as { id?: string })["id"])));
  await eventually(
    async () => rated(rowsOf(await service.ask("GET", "/ratables", { token: resident }))),
    (rows) => rows.length === count,
  );
  return numbers;
}
