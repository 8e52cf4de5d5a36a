import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { EnquiryDetail, EnquiryReceipt, EnquirySummary, StationEnquiry, StationEnquiryDetail } from "@yanta/types";
import { lookAtEnquiries } from "../../../bff/src/features/enquiries";
import type { StoredEnquiry } from "../../../bff/src/features/enquiries/model";
import { createLog } from "../../../bff/src/platform/log";
import { newKey, rowsOf, STAFF_PASSWORD, startHall, type HallService } from "../../support/peopleOfHall";
import { readStore, type StoreReader } from "../../support/storeDump";
import { eventually, TUESDAY_TEN, type Answer } from "../support/service";

/** The sandbox's clock is asked five times a second. */
const CLOCK_MS = 700;
const PHONE = "13912345678";
const TEXT = "窗口说我的居住证明不行，社区又说不开这个证明，请问到底交哪一种？";

let service: HallService;
let store: StoreReader;
let [resident, other, clerk, lead, elsewhere, centre] = ["", "", "", "", "", ""];
let [street, secondStreet, community, district, taskCode] = ["", "", "", "", ""];
beforeAll(async () => {
  service = await startHall("enquiries");
  await setClock(TUESDAY_TEN);
  store = await readStore(service.config);
  const stations = rowsOf(await service.ask("GET", "/stations?kind=hall&limit=50"));
  const ofLevel = (level: string) =>
    stations.filter((one) => one["level"] === level).map((one) => String(one["stationId"]));
  [street = "", secondStreet = ""] = ofLevel("street");
  [community = ""] = ofLevel("community");
  [district = ""] = ofLevel("district");
  taskCode = String(rowsOf(await service.ask("GET", "/items?limit=1"))[0]?.["taskCode"]);
  resident = await service.residentToken(await service.person({ name: "周舟" }));
  other = await service.residentToken(await service.person({ name: "吴越" }));
  clerk = await service.staffToken("heard-clerk", "clerk", [street, community]);
  lead = await service.staffToken("heard-lead", "supervisor", [street]);
  elsewhere = await service.staffToken("heard-else", "clerk", [secondStreet]);
  centre = await service.staffToken("heard-centre", "supervisor", [district]);
}, 180_000);
afterAll(async () => {
  await store.close();
  await service.stop();
});

async function setClock(now: string): Promise<void> {
  await service.switchboard("PUT", "/clock", { now });
  await new Promise((resolve) => setTimeout(resolve, CLOCK_MS));
}

const send = (body: object, token = resident, headers = newKey()) =>
  service.ask("POST", "/enquiries", {
    token,
    body: { kind: "question", text: TEXT, stationId: street, ...body },
    headers,
  });
const idOf = ({ body }: Answer) => String(body["enquiryId"]);
const post = (token: string, at: string, body?: object) => service.ask("POST", at, { token, body, headers: newKey() });
const desk = (token: string, id: string, what = "") =>
  what === ""
    ? service.ask("GET", `/staff/enquiries/${id}`, { token })
    : post(token, `/staff/enquiries/${id}/${what}`, what === "answer" ? ANSWER : undefined);
const ANSWER = { text: "交社区开的居住证明就可以，已经和窗口说好了。", outcome: "solved" };
const codeOf = ({ body }: Answer) => body["code"];
const waiting = async (token: string) => rowsOf(await service.ask("GET", "/staff/enquiries", { token }));

/** As far as an answer. */
async function answered(body: object, by = clerk): Promise<string> {
  const id = idOf(await send(body));
  expect([(await desk(by, id, "accept")).status, (await desk(by, id, "answer")).status]).toEqual([200, 200]);
  return id;
}

describe("an enquiry", () => {
  test("has an office and a due day from the start, once for a key, and is its owner's only", async () => {
    const key = newKey();
    const first = await send({ taskCode, phone: PHONE, projectNo: "610113 20261119 0001" }, resident, key);
    expect([first.status, EnquiryReceipt.safeParse(first.body).success]).toEqual([201, true]);
    const seen = await service.ask("GET", `/enquiries/${idOf(first)}`, { token: resident });
    expect(EnquiryDetail.safeParse(seen.body)).toMatchObject({ success: true });
    expect(seen.body).toMatchObject({
      state: "open",
      dueOn: "2026-11-27",
      stateText: "已收到，11月27日前答复您",
      phone: "139****5678",
      projectNo: "610113202611190001",
      may: { solve: false, reopen: false, withdraw: true },
    });
    const again = await send({ taskCode, phone: PHONE, projectNo: "610113 20261119 0001" }, resident, key);
    expect(idOf(again)).toBe(idOf(first));
    const own = rowsOf(await service.ask("GET", "/enquiries", { token: resident }));
    expect(own.map((one) => EnquirySummary.safeParse(one).success)).toEqual([true]);
    expect(rowsOf(await service.ask("GET", "/enquiries", { token: other }))).toEqual([]);
    expect(codeOf(await service.ask("GET", `/enquiries/${idOf(first)}`, { token: other }))).toBe("enquiry-not-found");
    expect((await send({}, "")).status).toBe(401);
  });

  test("is refused with the field named when it says too little, and about what nobody knows", async () => {
    const short = await send({ text: "  太短了  ", kind: "assistance" });
    expect((short.body["errors"] as { path: string }[]).map(({ path }) => path).sort()).toEqual(["assistance", "text"]);
    expect([codeOf(await send({ taskCode: "NOBODY-0" })), codeOf(await send({ stationId: "X-0" }))]).toEqual([
      "item-not-found",
      "station-not-found",
    ]);
  });

  test("is answered by the office's staff, told once, and closed by the resident's word", async () => {
    const id = idOf(await send({ taskCode, phone: PHONE }));
    expect(codeOf(await desk(elsewhere, id))).toBe("not-your-station");
    const before = await desk(clerk, id);
    expect(before.body).toMatchObject({ phone: "139****5678", may: { accept: true, answer: false } });
    expect(codeOf(await desk(clerk, id, "answer"))).toBe("enquiry-moved");
    const accepted = await desk(clerk, id, "accept");
    expect(StationEnquiryDetail.safeParse(accepted.body)).toMatchObject({ success: true });
    expect(accepted.body).toMatchObject({ phone: PHONE, acceptedBy: "李*", workingDaysLeft: 3 });
    expect((await desk(clerk, id, "answer")).body).toMatchObject({ state: "answered" });
    expect((await desk(clerk, id)).body).toMatchObject({ phone: "139****5678", state: "answered" });
    const seen = await service.ask("GET", `/enquiries/${id}`, { token: resident });
    expect(seen.body).toMatchObject({ entries: [{ from: "office", ...ANSWER }], may: { solve: true, reopen: true } });
    expect((await post(resident, `/enquiries/${id}/solved`)).body).toMatchObject({ stateText: "已解决" });
    expect((await post(resident, `/enquiries/${id}/solved`)).status).toBe(200);
    expect(codeOf(await post(resident, `/enquiries/${id}/withdraw`))).toBe("enquiry-moved");
  });

  test("that is not solved goes to a supervisor by a new due day, from a community station to the centre", async () => {
    const id = await answered({ kind: "unresolved", stationId: community });
    const reopened = await post(resident, `/enquiries/${id}/reopen`, { text: "窗口还是不收" });
    expect(reopened.body).toMatchObject({ state: "reopened", reopened: 1, dueOn: "2026-12-01" });
    expect(codeOf(await desk(clerk, id))).toBe("not-your-station");
    const row = (await waiting(centre)).find((one) => one["enquiryId"] === id);
    expect(StationEnquiry.safeParse(row)).toMatchObject({ success: true, data: { needsSupervisor: true } });
    await desk(centre, id, "accept");
    expect((await desk(centre, id, "answer")).body).toMatchObject({ state: "answered" });
    const told = await eventually(
      async () => rowsOf(await service.ask("GET", "/notices", { token: resident })),
      (rows) => rows.some(({ page, text }) => String(page).endsWith(id) && String(text).includes("已经答复")),
      15_000,
    );
    const kinds = told.filter(({ page }) => String(page).endsWith(id)).map(({ kind }) => String(kind));
    // The first answer is not told any more when it has been spoken against before it could be.
    expect(new Set(kinds)).toEqual(new Set(["enquiryAnswered"]));
  }, 30_000);

  test("of another place is handed on with its due day, and taken over by who goes on with it", async () => {
    const id = idOf(await send({}));
    const { dueOn } = (await desk(clerk, id, "accept")).body;
    const handOn = (stationId: string) => post(clerk, `/staff/enquiries/${id}/hand-on`, { stationId });
    expect(codeOf(await handOn(street))).toBe("office-has-it");
    expect((await desk(lead, id)).body).toMatchObject({ may: { accept: true, handOn: true } });
    expect((await desk(lead, id, "accept")).body).toMatchObject({ may: { accept: false, answer: true } });
    expect((await handOn(secondStreet)).body).toMatchObject({ state: "open", dueOn });
    expect(codeOf(await desk(lead, id))).toBe("not-your-station");
    const { body } = await desk(elsewhere, id, "accept");
    expect((body["history"] as { step: string }[]).map(({ step }) => step)).toEqual([
      "send",
      "accept",
      "accept",
      "handOn",
      "accept",
    ]);
  });

  test("that complains is no clerk's to read", async () => {
    const id = idOf(await send({ kind: "complaint" }));
    expect(codeOf(await desk(clerk, id))).toBe("supervisor-needed");
    expect((await waiting(clerk)).map((one) => one["enquiryId"])).not.toContain(id);
    expect((await desk(lead, id)).status).toBe(200);
  });

  test("about help at home is for those whom the rules name, from tomorrow on", async () => {
    const visit = {
      place: "home",
      forWhom: "elder",
      day: "2026-11-26",
      part: "morning",
      address: "小寨东路1号2单元301",
    };
    const ask = (over: object) => send({ kind: "assistance", assistance: { ...visit, ...over } }, other);
    const asked = await ask({});
    expect(asked.body).toMatchObject({ stateText: "已收到，11月25日前与您联系" });
    const seen = await service.ask("GET", `/enquiries/${idOf(asked)}`, { token: other });
    expect(seen.body).toMatchObject({ assistance: visit });
    expect(codeOf(await ask({ forWhom: "self" }))).toBe("home-help-not-possible");
    const late = await ask({ day: "2026-11-24" });
    expect(late.body["errors"]).toMatchObject([{ path: "assistance.day" }]);
    expect((await ask({ address: "" })).body["errors"]).toMatchObject([{ path: "assistance.address" }]);
  });
});

describe("an answer that others may read", () => {
  test("stands at the item, in the clerk's words, until it is taken back", async () => {
    const id = await answered({ taskCode });
    const at = `/staff/enquiries/${id}/publication`;
    const shown = { taskCode, question: "居住证明交哪一种？", answer: ANSWER.text };
    const publish = (body: object) => service.ask("PUT", at, { token: clerk, body });
    expect(codeOf(await publish({ ...shown, answer: `请打${PHONE}找小李` }))).toBe("publication-names-somebody");
    expect((await publish(shown)).body).toMatchObject({ publication: shown });
    const listed = await service.ask("GET", `/items/${taskCode}/answers`);
    expect(rowsOf(listed)).toMatchObject([{ answerId: id, question: shown.question, answer: shown.answer }]);
    await service.ask("DELETE", at, { token: clerk });
    expect(rowsOf(await service.ask("GET", `/items/${taskCode}/answers`))).toEqual([]);
  });
});

describe("time", () => {
  test("makes an enquiry overdue once, and closes an answer that nobody spoke to", async () => {
    const late = idOf(await send({ kind: "suggestion" }, other));
    const left = await answered({});
    await setClock("2026-12-09T09:00:00+08:00");
    // A shift is over by then.
    const again = await service.ask("POST", "/staff/sessions", {
      body: { account: "heard-lead", password: STAFF_PASSWORD },
    });
    const list = await service.ask("GET", "/staff/enquiries", { token: String(again.body["token"]) });
    expect(list.body["overdue"]).toBe(rowsOf(list).filter(({ overdue }) => overdue).length);
    expect(rowsOf(list).find((one) => one["enquiryId"] === late)).toMatchObject({ overdue: true, workingDaysLeft: -1 });
    // Two workers look at once, and one of them again.
    const look = () =>
      lookAtEnquiries(
        { connection: store.connection, log: createLog("silent", "test") },
        new Date("2026-12-09T09:00:00+08:00"),
      );
    await Promise.all([look(), look()]);
    await look();
    const found = await store.connection.collection<StoredEnquiry>("enquiries").find().toArray();
    const timesOf = (id: string, move: string) =>
      found.find(({ _id }) => _id === id)?.history.filter((one) => one.move === move).length;
    expect([timesOf(late, "overdue"), timesOf(left, "expire")]).toEqual([1, 1]);
    expect((await post(resident, `/enquiries/${left}/reopen`, {})).body).toMatchObject({ state: "reopened" });
  }, 40_000);
});

test("as many as a person may send in a day, and no more", async () => {
  const codes: unknown[] = [];
  for (let count = 0; count < 11; count += 1) codes.push(codeOf(await send({}, other)));
  expect(codes).toEqual([...Array.from({ length: 10 }, () => undefined), "enquiry-limited"]);
});

test("what people write, and how to reach them, is nowhere in clear", async () => {
  const texts = Object.values(await store.texts()).join("\n");
  for (const secret of [TEXT.slice(0, 12), PHONE, "小寨东路1号", "窗口还是不收", ANSWER.text.slice(0, 10)]) {
    expect([secret, texts.includes(secret)]).toEqual([secret, false]);
  }
});
