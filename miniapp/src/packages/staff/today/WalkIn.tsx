import type { Ticket } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { callAsStaff, Field, ItemFinder, ProblemLine, type FoundItem } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { ChoiceChips } from "../../../ui/choices";
import { isMobileNumber, plainPhone } from "../phone/callerText";
import { TakenNumber } from "./TakenNumber";

type Care = "none" | "elder" | "disabled";
const CARE: readonly { value: Care; name: string }[] = [
  { value: "none", name: "没有" },
  { value: "elder", name: "老年人" },
  { value: "disabled", name: "残疾人" },
];

/** A number for somebody who has come without the app; who leaves a phone number is called by message. */
export function WalkIn({ stationId }: { stationId: string }) {
  const [round, setRound] = useState(1);
  const [taken, setTaken] = useState<Ticket>();
  const next = (ticket: Ticket) => {
    setTaken(ticket);
    setRound(round + 1);
  };
  return (
    <Section id="walk-in" title="现场取号">
      {taken ? <TakenNumber ticket={taken} /> : null}
      <Box className={taken ? "staff-above" : undefined}>
        <WalkInForm key={round} stationId={stationId} onTaken={next} onBegin={() => setTaken(undefined)} />
      </Box>
    </Section>
  );
}

interface WalkInFormProps {
  stationId: string;
  onBegin: () => void;
  onTaken: (ticket: Ticket) => void;
}

function WalkInForm({ stationId, onBegin, onTaken }: WalkInFormProps) {
  const [item, setItem] = useState<FoundItem>();
  const [care, setCare] = useState<Care>("none");
  const [phone, setPhone] = useState("");
  const [mistake, setMistake] = useState<string>();
  const taking = useWrite("createTicket", callAsStaff);
  const choose = (found: FoundItem | undefined) => {
    setItem(found);
    taking.clear();
    onBegin();
  };
  const take = async () => {
    if (!item) return;
    const callerPhone = plainPhone(phone);
    const isRight = callerPhone === "" || isMobileNumber(callerPhone);
    setMistake(isRight ? undefined : "请填11位手机号，没有就不填");
    if (!isRight) return;
    const priority = care === "none" ? undefined : care;
    const body = { stationId, taskCode: item.taskCode, priority, ...(callerPhone === "" ? {} : { callerPhone }) };
    const ticket = await taking.write({ body });
    if (ticket) onTaken(ticket.data);
  };
  return (
    <Box>
      <ItemFinder id="walk-in" label="居民要办什么事" placeholder="照居民的原话写" chosen={item} onChoose={choose} />
      {item ? (
        <Box className="stack">
          <Words className="block">要照顾的情况</Words>
          <ChoiceChips id="care" label="要照顾的情况" options={CARE} value={care} onChoose={setCare} />
          <Field
            id="walk-in-phone"
            label="手机号，叫号时发短信；没有就不填"
            placeholder="11位手机号"
            maxLength={20}
            value={phone}
            mistake={mistake}
            onChange={setPhone}
            onSubmit={() => void take()}
          />
          <ProblemLine failure={taking.failure} />
          <Button id="take-number" kind="main" wide disabled={taking.busy} onPress={() => void take()}>
            {taking.busy ? "正在取号…" : "取号"}
          </Button>
        </Box>
      ) : null}
    </Box>
  );
}
