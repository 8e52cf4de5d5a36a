import { residentIdCheckCharacter } from "@yanta/domain/identifiers";

export interface PersonDraft {
  name: string;
  openid?: string;
  residentIdNumber?: string;
  phone?: string;
  realNameLevel?: "L2" | "L3" | "L4";
  blocked?: boolean;
  accepts?: Record<string, number>;
}

/** Yanta, born that day, with the right check character: nobody's number, made for tests. */
function numberOf(birthDate: string, sequence: string): string {
  const digits = `610113${birthDate}${sequence}`;
  return `${digits}${residentIdCheckCharacter(digits)}`;
}

/** Who may sign in without being made first. Invented people; their phones ring nowhere. */
export const DEMO_PEOPLE: readonly PersonDraft[] = [
  {
    name: "王秀兰",
    openid: "oYantaDemoElder0000000000001",
    residentIdNumber: numberOf("19520318", "002"),
    phone: "13800000001",
  },
  {
    name: "李明",
    openid: "oYantaDemoWorker000000000002",
    residentIdNumber: numberOf("19900712", "003"),
    phone: "13800000002",
  },
  {
    name: "张雨桐",
    openid: "oYantaDemoMother000000000003",
    residentIdNumber: numberOf("19931105", "004"),
    phone: "13800000003",
  },
  {
    name: "陈建军",
    openid: "oYantaDemoOwner0000000000004",
    residentIdNumber: numberOf("19780226", "005"),
    phone: "13800000004",
    realNameLevel: "L4",
  },
  { name: "赵一帆", openid: "oYantaDemoNewcomer0000000005", phone: "13800000005" },
];
