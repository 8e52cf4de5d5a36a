import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { residentIdCheckCharacter } from "@yanta/domain/identifiers";
import { CaseDetail, CaseSummary } from "@yanta/types";
import { rowsOf, startHall, type HallService } from "../../support/peopleOfHall";
import { readStore, type StoreReader } from "../../support/storeDump";
import { eventually, TUESDAY_TEN } from "../support/service";

const withCheck = (digits: string) => digits + residentIdCheckCharacter(digits);
/** People of the sandbox who have cases there. */
const WORKER = { name: "李明", residentIdNumber: withCheck("61011319900712003") };
const MOTHER = { name: "张雨桐", residentIdNumber: withCheck("61011319931105004") };
/** The sandbox's clock is asked five times a second. */
const CLOCK_MS = 700;

let service: HallService;
let store: StoreReader;
let worker = "";
let mother = "";
beforeAll(async () => {
  service = await startHall("cases", { SYNC_INTERVAL_SECONDS: "1" });
  await service.switchboard("PUT", "/clock", { now: TUESDAY_TEN });
  await new Promise((resolve) => setTimeout(resolve, CLOCK_MS));
  store = await readStore(service.config);
  worker = await service.residentToken(await service.person({ name: WORKER.name }));
  mother = await service.residentToken(await service.person({ name: MOTHER.name }));
}, 180_000);
afterAll(async () => {
  await store.close();
  await service.stop();
});

const list = async (token: string) => rowsOf(await service.ask("GET", "/cases?limit=50", { token }));
const detail = (token: string, projectNo: string) => service.ask("GET", `/cases/${projectNo}`, { token });
const lookUp = (projectNo: string, idTail: string, token?: string) =>
  service.ask("POST", "/case-lookups", { body: { projectNo, idTail }, token });
const tailOf = ({ residentIdNumber }: typeof WORKER) => residentIdNumber.slice(-4);
const put = (table: string, rows: object[]) => service.sandboxPut(`/rows/${table}`, rows);
const inState = async (token: string, state: string): Promise<string> => {
  const found = (await list(token)).find((one) => one["state"] === state);
  return String(found?.["projectNo"]);
};

describe("a resident's cases", () => {
  test("are listed once the province has checked who they are", async () => {
    const before = await service.ask("GET", "/cases", { token: worker });
    expect([before.status, before.body["code"]]).toEqual([403, "real-name-needed"]);
    const one = await detail(worker, "610113000000000000");
    expect([one.status, one.body["code"]]).toEqual([403, "real-name-needed"]);
    for (const [token, body] of [
      [worker, WORKER],
      [mother, MOTHER],
    ] as const) {
      expect((await service.ask("POST", "/me/identity", { token, body })).status).toBe(200);
    }
    const items = await list(worker);
    expect(items.map((one) => CaseSummary.safeParse(one).success)).toEqual([true, true, true, true]);
    expect(items[0]).toMatchObject({ state: "supplement", todo: { until: "2026-12-04" } });
    expect(items.map(({ state }) => state)).toEqual(["supplement", "accepted", "delivered", "notAccepted"]);
    const page = await service.ask("GET", "/cases?limit=1", { token: worker });
    const next = await service.ask("GET", `/cases?limit=1&cursor=${String(page.body["nextCursor"])}`, {
      token: worker,
    });
    expect([...rowsOf(page), ...rowsOf(next)]).toEqual(items.slice(0, 2));
  });

  test("show each step in plain words, the count day by day, and the result with its licence masked", async () => {
    const running = (await detail(worker, await inState(worker, "accepted"))).body;
    expect(CaseDetail.safeParse(running)).toMatchObject({ success: true });
    expect(running).toMatchObject({ certainty: "firm", overdue: false, coveredUntil: "2026-12-31" });
    expect(running["steps"]).toMatchObject([
      { name: "收件", plain: "窗口收到了您的材料" },
      { name: "受理", plain: "材料齐了，正式开始办理", note: "材料齐全，予以受理。" },
      { name: "承办" },
      { name: "审核" },
    ]);
    expect(running["explanation"]).toContainEqual({ date: "2026-11-19", counted: false, because: "受理当天，不算" });
    expect(JSON.stringify(running)).not.toContain("李桂英");
    const done = (await detail(worker, await inState(worker, "delivered"))).body;
    expect(done["result"]).toMatchObject({
      type: "准予",
      plain: "批准了",
      licence: { number: expect.stringMatching(/^\*{4}/) },
    });
  });

  test("are nobody else's: the answer is that of a number that does not exist", async () => {
    const other = await detail(mother, await inState(worker, "accepted"));
    const none = await detail(mother, "610113000000000000");
    expect([other.status, none.status]).toEqual([404, 404]);
    expect({ ...other.body, instance: "" }).toEqual({ ...none.body, instance: "" });
  });
});

describe("a case looked up by number and tail", () => {
  test("is found without signing in, however the number was pasted", async () => {
    const projectNo = await inState(mother, "paused");
    const wide = [...projectNo].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
    const found = await lookUp(` ${wide}\n`, tailOf(MOTHER).toLowerCase());
    expect([found.status, found.body["projectNo"]]).toEqual([200, projectNo]);
    expect(CaseDetail.safeParse(found.body)).toMatchObject({ success: true });
    expect(JSON.stringify(found.body)).not.toMatch(/张雨桐|13800000003/);
  });

  test("answers a wrong number and a wrong tail alike, and stops both after five, also the right one", async () => {
    const projectNo = await inState(worker, "notAccepted");
    const unknown = projectNo.replace(/.$/, "9");
    const outcomes: unknown[][] = [[], []];
    for (let round = 0; round < 6; round += 1) {
      for (const [index, number] of [projectNo, unknown].entries()) {
        const { status, body } = await lookUp(number, "0000", mother);
        outcomes[index]?.push({ ...body, status, instance: "" });
      }
    }
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(outcomes[0]?.map((one) => (one as { code: string }).code)).toEqual([
      ...Array.from({ length: 5 }, () => "case-not-found"),
      "lookup-limited",
    ]);
    expect((await lookUp(projectNo, tailOf(WORKER))).body["code"]).toBe("lookup-limited");
  });

  test("counts what one address tried, over all numbers, and not what was right", async () => {
    const projectNo = await inState(worker, "accepted");
    for (let round = 0; round < 7; round += 1) await lookUp(projectNo, tailOf(WORKER));
    const codes: unknown[] = [];
    for (let round = 0; round < 22; round += 1) codes.push((await lookUp(`NOBODY-${round}`, "0000")).body["code"]);
    expect(codes.filter((code) => code === "case-not-found").length).toBeLessThanOrEqual(20);
    expect(codes.at(-1)).toBe("lookup-limited");
    // Who is signed in is counted by who they are.
    expect((await lookUp(projectNo, tailOf(WORKER), worker)).status).toBe(200);
  });

  test("by staff leaves a row that says who looked at what", async () => {
    const clerk = await service.staffToken("case-clerk", "clerk", ["610113-S001"]);
    const projectNo = await inState(worker, "delivered");
    expect((await lookUp(projectNo, tailOf(WORKER), clerk)).status).toBe(200);
    const rows = await store.connection.collection("looks").find().toArray();
    expect(rows).toMatchObject([{ role: "clerk", subject: { kind: "case" }, reason: "caseLookUp" }]);
    const read = rowsOf(await service.ask("GET", "/me/looks", { token: worker }));
    expect(read).toMatchObject([{ subject: "case", reason: "caseLookUp" }]);
  });
});

describe("what the province changes", () => {
  const columns = { project_no: "610113202611240777", data_source: "demonstration" };
  const accept = {
    row_guid: "case-777",
    ...columns,
    task_code: "NOT-PUBLISHED",
    task_name: "测试事项",
    apply_date: "2026-11-20 09:00:00",
    applyer_name: WORKER.name,
    applyer_page_code: WORKER.residentIdNumber,
    contact_mobile: "13800000002",
    cd_operation: "I",
  };
  const received = {
    row_guid: "step-777-1",
    ...columns,
    event_name: "收件",
    event_start_time: "2026/11/20 9:00",
    cd_operation: "I",
  };
  const seen = (holds: (body: Record<string, unknown>) => boolean) =>
    eventually(async () => (await detail(worker, columns.project_no)).body, holds);
  const steps = (body: Record<string, unknown>) => (Array.isArray(body["steps"]) ? body["steps"] : []);

  test("is seen in any order: a step that comes before its case waits for it", async () => {
    await put("pro_process", [received]);
    await eventually(
      () => store.connection.collection("caseSteps").countDocuments({ _id: "step-777-1" as never }),
      (count) => count === 1,
    );
    expect((await detail(worker, columns.project_no)).status).toBe(404);
    await put("pro_accept", [accept]);
    expect(steps(await seen((body) => steps(body).length === 1))).toMatchObject([{ at: "2026-11-20T09:00:00+08:00" }]);
  });

  test("is corrected, and told to the resident when they have to act", async () => {
    await put("pro_process", [{ ...received, event_start_time: "2026-11-20 10:30:00" }]);
    await seen((body) => steps(body).some(({ at }) => at === "2026-11-20T10:30:00+08:00"));
    const note = "请补交身份证复印件（原件号610113199001011234）";
    await put("pro_process", [
      {
        row_guid: "step-777-2",
        ...columns,
        event_name: "补正告知",
        event_start_time: "2026-11-23 11:00:00",
        handle_explain: note,
        cd_operation: "I",
      },
    ]);
    const told = await seen((body) => body["state"] === "supplement");
    expect(JSON.stringify(told)).not.toContain("610113199001011234");
    const notices = await eventually(
      async () => rowsOf(await service.ask("GET", "/notices", { token: worker })),
      (rows) => rows.some(({ kind, page }) => kind === "caseSupplement" && String(page).endsWith(columns.project_no)),
      15_000,
    );
    expect(notices.filter(({ page }) => String(page).endsWith(columns.project_no))).toHaveLength(1);
  }, 30_000);

  test("is put aside when it makes no sense, and the good version stays until it does", async () => {
    await put("pro_process", [{ ...received, event_start_time: "待定" }]);
    const [row] = await eventually(
      () => store.connection.collection("quarantine").find({ rowId: "step-777-1" }).toArray(),
      (rows) => rows.length === 1,
    );
    expect(row).toMatchObject({ table: "caseSteps", reasons: ["event_start_time is no date"] });
    expect(steps((await detail(worker, columns.project_no)).body)).toHaveLength(2);
    await put("pro_process", [{ ...received, event_start_time: "2026-11-20 09:15:00" }]);
    await seen((body) => steps(body).some(({ at }) => at === "2026-11-20T09:15:00+08:00"));
    // The row is taken out of the list once the page that mended it is through, a moment after it can be read.
    await eventually(
      () => store.connection.collection("quarantine").countDocuments({ rowId: "step-777-1" }),
      (left) => left === 0,
    );
  });

  test("is gone when it is taken back", async () => {
    await put("pro_accept", [{ ...accept, cd_operation: "D" }]);
    await seen((body) => body["code"] === "case-not-found");
  });

  test("leaves no name, number or phone in clear", async () => {
    const texts = Object.entries(await store.texts()).filter(([name]) => /^case|attempts|quarantine/.test(name));
    expect(texts.length).toBeGreaterThan(5);
    for (const [, text] of texts) {
      for (const secret of [
        WORKER.name,
        WORKER.residentIdNumber,
        MOTHER.name,
        MOTHER.residentIdNumber,
        "13800000002",
      ]) {
        expect(text).not.toContain(secret);
      }
    }
  });
});
