import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Rating, RatingReceipt, Rectification, RectificationSummary } from "@yanta/types";
import { newKey, rowsOf } from "../../support/peopleOfHall";
import { readStore, type StoreReader } from "../../support/storeDump";
import { eventually } from "../support/service";
import { startRatings, type RatingWorld } from "./ratingWorld";

const GRADES = [5, 4, 3, 2, 1] as const;
const ANGRY = "等了两个小时没有人理";

let world: RatingWorld;
let store: StoreReader;
beforeAll(async () => {
  world = await startRatings("ratings");
  store = await readStore(world.config);
}, 120_000);
afterAll(async () => {
  await store.close();
  await world.stop();
});

const ask = (method: string, at: string, token?: string, body?: unknown) => world.ask(method, at, { token, body });
const figuresOf = async (at: string) => (await ask("GET", at)).body;
const countsIn = (figures: Record<string, unknown>) =>
  (Array.isArray(figures["grades"]) ? figures["grades"] : []).map(({ count }) => count);
/** A visit rated by phone. @returns the receipt. */
const ratedVisit = async (body: object) => (await world.rate(`/tickets/${await world.visit()}/ratings`, body)).body;
const desk = (token: string, ratingId: unknown, move: string, body: object) =>
  ask("POST", `/staff/rectifications/${String(ratingId)}/${move}`, token, body);

describe("every grade", () => {
  test("is stored on each channel, counted and public at once", async () => {
    const cases = await world.endedCases(GRADES.length);
    for (const [at, grade] of GRADES.entries()) {
      const byPhone = await world.rate(`/tickets/${await world.visit()}/ratings`, { grade });
      await world.visit();
      const byCode = await ask("POST", "/counter-ratings", undefined, { code: await world.code(), grade });
      const ofCase = await world.rate(`/cases/${cases[at] ?? ""}/ratings`, { grade });
      for (const { status, body } of [byPhone, byCode, ofCase]) {
        expect([status, body["grade"]]).toEqual([201, grade]);
        expect(RatingReceipt.safeParse(body)).toMatchObject({ success: true });
        expect(body["rectification"] === undefined).toBe(grade > 2);
      }
      expect([byPhone, byCode, ofCase].map(({ body }) => body["channel"])).toEqual(["phone", "counter", "phone"]);
    }
    const { taskCode } = world.errand;
    const figures = await figuresOf(`/items/${taskCode}/ratings`);
    expect(countsIn(figures)).toEqual([3, 3, 3, 3, 3]);
    expect(figures).toMatchObject({ total: 15, satisfiedShare: 0.6, low: 6, rectified: 0, rectifiedShare: 0 });
    const stored = await store.connection.collection("ratings").find().toArray();
    expect(stored.filter(({ rectification }) => rectification !== undefined)).toHaveLength(6);
  }, 30_000);

  test("is given once a visit, whatever the channel, and a repeated tap is answered alike", async () => {
    const ticketId = await world.visit();
    const code = await world.code();
    expect((await ask("POST", "/rating-code-lookups", undefined, { code })).body).toMatchObject({
      rated: false,
      subject: { stationId: world.errand.stationId, taskCode: world.errand.taskCode, kind: "ticket" },
    });
    const once = { token: world.resident, body: { grade: 4, tags: ["polite"] }, headers: newKey() };
    const first = await world.ask("POST", `/tickets/${ticketId}/ratings`, once);
    const again = await world.ask("POST", `/tickets/${ticketId}/ratings`, once);
    expect([first.status, again.body]).toEqual([201, first.body]);
    const byCode = await ask("POST", "/counter-ratings", undefined, { code, grade: 1 });
    expect([byCode.status, byCode.body["code"]]).toEqual([409, "already-rated"]);
    expect((await ask("POST", "/rating-code-lookups", undefined, { code })).body["rated"]).toBe(true);
    const rated = rowsOf(await ask("GET", "/ratables", world.resident)).find(
      ({ subject }) => (subject as { id: string }).id === ticketId,
    );
    expect(rated?.["rating"]).toEqual(first.body);
  });

  test("is refused with a tag of another grade or too many words, and can then be given", async () => {
    const at = `/tickets/${await world.visit()}/ratings`;
    for (const body of [{ grade: 5, tags: ["rude"] }, { grade: 6 }, { grade: 1, comment: "差".repeat(201) }]) {
      expect((await world.rate(at, body)).body["code"]).toBe("invalid-input");
    }
    expect((await world.rate(at, { grade: 5 })).status).toBe(201);
  });

  test("is given by no altered code, and for no visit that is not over", async () => {
    await world.visit();
    const code = await world.code();
    const altered = `${code.slice(0, -1)}${code.endsWith("A") ? "B" : "A"}`;
    expect((await ask("POST", "/counter-ratings", undefined, { code: altered, grade: 1 })).body["code"]).toBe(
      "rating-code-invalid",
    );
    const { stationId, taskCode, point } = world.errand;
    const other = await world.residentToken(await world.person({ name: "吴越" }));
    const { ticketId } = (await world.rate("/tickets", { stationId, taskCode, point }, other)).body;
    const early = await world.rate(`/tickets/${String(ticketId)}/ratings`, { grade: 1 }, other);
    expect(early.body["code"]).toBe("not-finished-yet");
    await ask("POST", `/tickets/${String(ticketId)}/cancel`, other);
  });
});

describe("the words beside a grade", () => {
  test.each([
    { says: "pass the platform's check", comment: "窗口少，等得久", state: "shown" },
    { says: "are doubtful to it", comment: "想快就加微信", state: "held" },
    { says: "are risky to it", comment: "有人教刷单", state: "held" },
  ])("that $says are $state, and the grade counts", async ({ comment, state }) => {
    const receipt = await ratedVisit({ grade: 2, comment });
    expect(receipt).toMatchObject({ grade: 2, commentState: state, rectification: { state: "open" } });
    const seen = await ask("GET", `/staff/rectifications/${String(receipt["ratingId"])}`, world.lead);
    expect(seen.body["comment"]).toBe(comment);
  });

  test("are held while the check is away, and with a code that names nobody to the platform", async () => {
    await world.sandboxPut("/faults/wechat", { status: 429 });
    const receipt = await ratedVisit({ grade: 1, comment: ANGRY });
    await world.sandboxDelete("/faults/wechat");
    expect(receipt).toMatchObject({ grade: 1, commentState: "held" });
    await world.visit();
    const body = { code: await world.code(), grade: 3, comment: "还行" };
    expect((await ask("POST", "/counter-ratings", undefined, body)).body).toMatchObject({ commentState: "held" });
    const kept = (await store.texts())["ratings"] ?? "";
    for (const words of [ANGRY, "还行"]) expect(kept).not.toContain(words);
  });
});

describe("a low grade", () => {
  test("has a day for the reply, is told of it, and is given again", async () => {
    const { ratingId } = await ratedVisit({ grade: 1, tags: ["rude"], comment: ANGRY });
    const listed = await ask("GET", "/staff/rectifications?waiting=true", world.lead);
    const row = rowsOf(listed).find((one) => one["ratingId"] === ratingId);
    expect(RectificationSummary.safeParse(row)).toMatchObject({ success: true });
    expect(row).toMatchObject({ state: "open", overdue: false, remainingWorkingDays: 5 });
    expect(JSON.stringify(listed.body)).not.toContain(ANGRY);
    const detail = await ask("GET", `/staff/rectifications/${String(ratingId)}`, world.lead);
    expect(Rectification.safeParse(detail.body)).toMatchObject({ success: true });
    expect(detail.body).toMatchObject({ comment: ANGRY, tags: ["态度恶劣"], moves: ["reply", "appeal"] });
    const looks = store.connection.collection("looks");
    expect(await looks.find({ "subject.id": ratingId }).toArray()).toMatchObject([
      { role: "supervisor", reason: "rectification" },
    ]);

    expect((await ask("POST", `/ratings/${String(ratingId)}/second`, world.resident, { grade: 5 })).body["code"]).toBe(
      "second-rating-not-possible",
    );
    expect((await desk(world.lead, ratingId, "reply", { text: "已加开两个窗口" })).body["state"]).toBe("replied");
    await eventually(
      async () => rowsOf(await ask("GET", "/notices", world.resident)),
      (rows) =>
        rows.some(
          ({ kind, page }) => kind === "ratingReplied" && String(page).includes(`ratingId=${String(ratingId)}`),
        ),
    );
    const again = await ask("POST", `/ratings/${String(ratingId)}/second`, world.resident, { grade: 2 });
    expect(Rating.safeParse(again.body)).toMatchObject({ success: true });
    expect(again.body).toMatchObject({ grade: 1, second: { grade: 2 }, rectification: { state: "reopened" } });
    expect((await desk(world.lead, ratingId, "reply", { text: "已登门说明" })).body["state"]).toBe("closed");
    const own = await ask("GET", `/ratings/${String(ratingId)}`, world.resident);
    expect(own.body["replies"]).toMatchObject([{ text: "已加开两个窗口" }, { text: "已登门说明" }]);
  });

  test("given by mistake counts no more once somebody else has agreed, and stays on record", async () => {
    const refused = (await ratedVisit({ grade: 2 }))["ratingId"];
    const accepted = (await ratedVisit({ grade: 2 }))["ratingId"];
    for (const ratingId of [refused, accepted]) {
      expect((await desk(world.lead, ratingId, "appeal", { reason: "评的是隔壁窗口" })).body["state"]).toBe("appealed");
      const own = await desk(world.lead, ratingId, "appeal/decision", { accept: true, note: "同意" });
      expect(own.body["code"]).toBe("another-person-decides");
    }
    const no = await desk(world.secondLead, refused, "appeal/decision", { accept: false, note: "记录属实" });
    expect(no.body).toMatchObject({ state: "open", moves: ["reply"] });
    expect((await desk(world.lead, refused, "appeal", { reason: "再申诉" })).body["code"]).toBe("appeal-not-possible");
    const yes = await desk(world.secondLead, accepted, "appeal/decision", { accept: true, note: "记录不符" });
    expect(yes.body).toMatchObject({ state: "mistaken", appeal: { decision: { accepted: true } }, moves: [] });
    // Asked for the first time: what was counted before may be twenty seconds old.
    const figures = await figuresOf(`/stations/${world.errand.stationId}/ratings`);
    const kept = await store.connection.collection("ratings").countDocuments({ stationId: world.errand.stationId });
    expect(figures).toMatchObject({ total: kept - 1, rectified: 1 });
  });
});
