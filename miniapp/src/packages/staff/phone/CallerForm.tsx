import type { Appointment } from "@yanta/types";
import { useState } from "react";
import { useWrite, type NearestSlot } from "../../../features/answers";
import { callAsStaff, Field, type FoundItem } from "../../../features/staff";
import { Box } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { callerMistakes, plainPhone } from "./callerText";
import { Refused } from "./Refused";

interface CallerFormProps {
  item: FoundItem;
  slotId: string;
  /** Another time has been taken in place of the one that was refused. */
  onTake: (slotId: string) => void;
  onOther: () => void;
  onBooked: (appointment: Appointment) => void;
}

/** Who rings. A refusal keeps everything that was typed. */
export function CallerForm({ item, slotId, onTake, onOther, onBooked }: CallerFormProps) {
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [mistakes, setMistakes] = useState<{ name?: string; phone?: string }>({});
  const booking = useWrite("createPhoneAppointment", callAsStaff);
  const book = async (wanted: string) => {
    const wrong = callerMistakes(name, phone);
    setMistakes(wrong);
    if (Object.keys(wrong).length > 0) return;
    const body = { slotId: wanted, taskCode: item.taskCode, callerName: name.trim(), callerPhone: plainPhone(phone) };
    const booked = await booking.write({ body });
    if (booked) onBooked(booked.data);
  };
  const take = (nearest: NearestSlot) => {
    onTake(nearest.slotId);
    void book(nearest.slotId);
  };
  const chooseAgain = () => {
    booking.clear();
    onOther();
  };
  return (
    <Section id="caller-form" title="3　给谁约？">
      <Box className="stack">
        <Field
          id="caller-name"
          label="来电人姓名"
          maxLength={30}
          value={name}
          mistake={mistakes.name}
          onChange={setName}
          onSubmit={() => void book(slotId)}
        />
        <Field
          id="caller-phone"
          label="来电人手机号"
          placeholder="11位手机号"
          maxLength={20}
          value={phone}
          mistake={mistakes.phone}
          onChange={setPhone}
          onSubmit={() => void book(slotId)}
        />
        <Refused failure={booking.failure} onTake={take} onChooseAgain={chooseAgain} />
        <Button id="book-for-caller" kind="main" wide disabled={booking.busy} onPress={() => void book(slotId)}>
          {booking.busy ? "正在提交…" : "约这个时间"}
        </Button>
      </Box>
    </Section>
  );
}
