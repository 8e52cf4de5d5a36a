import type { FactSource, Gcj02Point, OpeningHours } from "@yanta/types";
import type { z } from "zod";

/** What the province tells, in our words. Every text is trimmed; what the wire left empty is absent. */
type Source = z.infer<typeof FactSource>;

export interface TimeLimitRecord {
  amount: number;
  unit: "workingDay" | "day" | "hour";
}

export interface ItemRecord {
  taskCode: string;
  catalogCode?: string;
  name: string;
  /** Two digits of the national list, e.g. 01 行政许可, 20 公共服务. */
  taskType: string;
  state: "inForce" | "suspended" | "cancelled";
  districtCode: string;
  department: string;
  departmentCode?: string;
  /** 承诺件 rather than 即办件. */
  promised: boolean;
  statutoryLimit?: TimeLimitRecord;
  promisedLimit?: TimeLimitRecord;
  conditions?: string;
  flow?: string;
  basis?: string;
  source: Source;
}

export interface ItemExtendRecord {
  taskCode: string;
  channels: ("counter" | "online" | "post" | "terminal")[];
  visits?: number;
  feeCharged?: boolean;
  feeBasis?: string;
  onlineUrl?: string;
  bookable: boolean;
  resultName?: string;
  phone?: string;
  complaintPhone?: string;
  scope?: "national" | "crossProvince" | "province" | "city" | "district";
  servesPerson?: boolean;
  servesBusiness?: boolean;
  source: Source;
}

export interface MaterialRecord {
  taskCode: string;
  name: string;
  need: "required" | "optional" | "deferrable";
  materialSource: "self" | "government" | "other";
  form?: "original" | "copy" | "electronic" | "originalAndCopy";
  copies?: number;
  note?: string;
  order: number;
  source: Source;
}

export interface FeeRecord {
  taskCode: string;
  name: string;
  standard: string;
  basis?: string;
  reduction?: string;
  source: Source;
}

export interface QuestionRecord {
  taskCode: string;
  question: string;
  answer: string;
  order: number;
  source: Source;
}

export interface StationRecord {
  stationId: string;
  name: string;
  level: "district" | "street" | "community" | "kiosk";
  kind: "hall" | "outpost" | "selfService";
  districtCode: string;
  streetCode?: string;
  streetName?: string;
  communityCode?: string;
  communityName?: string;
  point: Gcj02PointValue;
  address: string;
  postcode: string;
  phone: string;
  hours: OpeningHours;
  counters: { counterId: string; name: string; kind: string; floor?: string }[];
  terminals: { terminalId: string; name: string; state: "working" | "broken" | "unknown" }[];
  facilities: ("barrierFree" | "parking" | "motherBabyRoom" | "selfService24h" | "assistance")[];
  /** Asia/Shanghai day. */
  verifiedAt: string;
  source: Source;
}

type Gcj02PointValue = z.infer<typeof Gcj02Point>;

export interface ServiceRecord {
  stationId: string;
  taskCode: string;
  channel: "counter" | "terminal" | "byAppointment";
  floor?: string;
  zone?: string;
  /** Hours of this item at this place, where they differ from the place's. */
  hours?: OpeningHours;
  source: Source;
}

/** What each kind of row becomes. */
export interface Records {
  items: ItemRecord;
  itemExtends: ItemExtendRecord;
  materials: MaterialRecord;
  fees: FeeRecord;
  questions: QuestionRecord;
  stations: StationRecord;
  services: ServiceRecord;
}
export type RecordKind = keyof Records;
