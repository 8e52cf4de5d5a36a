import { expect } from "@jest/globals";
import { bookableErrands, newKey, rowsOf, startHall, type Dweller, type HallService } from "../../support/peopleOfHall";
import { eventually, type Answer } from "../support/service";

export type Row = Record<string, unknown>;

/** A service with one hall at which everything costs 20.00 or 40.00. */
export interface PayWorld {
  service: HallService;
  stationId: string;
  taskCode: string;
  payer(): Promise<Payer>;
  /** The order in WeChat's own book. */
  order(payment: Row): Promise<Row>;
  /** The payer's thumb. */
  thumb(payment: Row, how?: Row): Promise<Answer>;
  /** Sends one notice to the BFF. @returns the status that it answered. */
  notice(about: Row): Promise<number>;
  stop(): Promise<void>;
}

export interface Payer {
  person: Dweller;
  token: string;
  pay(fen?: number): Promise<Answer>;
  payment(paymentId: unknown): Promise<Row>;
  /** Orders and pays 20.00, and waits until it is known. */
  paid(fen?: number): Promise<Row>;
}

export async function startPayWorld(label: string): Promise<PayWorld> {
  const service = await startHall(label);
  const [errand] = await bookableErrands(service);
  const { stationId = "", taskCode = "" } = errand ?? {};
  const bookRows = async (name: "orders" | "refunds"): Promise<Row[]> => {
    const { body } = await service.switchboard("GET", "/wechat-pay/book");
    return body[name] as Row[];
  };
  const numberOf = async (payment: Row): Promise<string> => {
    // The sheet names no order: the newest of that amount and time is it, as each test pays one after the other.
    const known = numbers.get(String(payment["paymentId"]));
    if (known !== undefined) return known;
    const taken = new Set(numbers.values());
    const fresh = (await bookRows("orders")).filter(({ outTradeNo }) => !taken.has(String(outTradeNo)));
    const number = String(fresh.at(-1)?.["outTradeNo"]);
    numbers.set(String(payment["paymentId"]), number);
    return number;
  };
  const numbers = new Map<string, string>();
  const thumb = async (payment: Row, how: Row = {}): Promise<Answer> =>
    service.switchboard("POST", `/wechat-pay/${await numberOf(payment)}/pay`, how);
  const payer = async (): Promise<Payer> => {
    const person = await service.person({ name: "周舟" });
    const token = await service.residentToken(person);
    const pay: Payer["pay"] = async (fen = 2_000) => {
      const at = `/payables?stationId=${stationId}&taskCode=${taskCode}`;
      const fee = rowsOf(await service.ask("GET", at, { token })).find(({ amountFen }) => amountFen === fen);
      const answer = await service.ask("POST", "/payments", {
        token,
        body: { payableId: fee?.["payableId"] },
        headers: newKey(),
      });
      if (answer.status === 201) await numberOf(answer.body);
      return answer;
    };
    const payment: Payer["payment"] = async (id) =>
      (await service.ask("GET", `/payments/${String(id)}`, { token })).body;
    const paid: Payer["paid"] = async (fen) => {
      const { body } = await pay(fen);
      expect((await thumb(body)).status).toBe(200);
      return eventually(
        () => payment(body["paymentId"]),
        ({ state }) => state === "paid",
      );
    };
    return { person, token, pay, payment, paid };
  };
  return {
    service,
    stationId,
    taskCode,
    payer,
    thumb,
    order: async (payment) => {
      const number = await numberOf(payment);
      return (await bookRows("orders")).find(({ outTradeNo }) => outTradeNo === number) ?? {};
    },
    notice: async (about) => Number((await service.switchboard("POST", "/wechat-pay/notices", about)).body["status"]),
    stop: service.stop,
  };
}
