import type { Appointment, LicenceGrant } from "@yanta/types";
import { useState } from "react";
import { momentText, timeText } from "../../../features/booking";
import { Field, StaffView, useStaffAnswer } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";

interface GrantsProps {
  stationId: string;
  busy: boolean;
  /** Resolves when the answer is on the screen. */
  onUse: (grantId: string) => Promise<void>;
}

/** Who has allowed it when booking need not show a code: the four digits find what was allowed. */
export function Grants({ stationId, busy, onUse }: GrantsProps) {
  const [typed, setTyped] = useState("");
  const code = /^\d{4}$/.test(typed.trim()) ? typed.trim() : undefined;
  const found = useStaffAnswer(
    "listStationAppointments",
    code ? { params: { stationId }, query: { code } } : undefined,
  );
  return (
    <Section id="verify-grants" title="约的时候授权过？">
      <Field
        id="grant-code"
        label="预约码"
        placeholder="居民报的4位数字"
        maxLength={4}
        value={typed}
        onChange={setTyped}
      />
      <Box className="staff-above">
        <StaffView answer={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Words className="block">今天没有这个预约码，请核对数字，或请对方亮证。</Words>
            ) : (
              items.map((appointment) => (
                <GrantsOfVisit key={appointment.appointmentId} {...{ stationId, busy, onUse, appointment }} />
              ))
            )
          }
        </StaffView>
      </Box>
    </Section>
  );
}

function GrantsOfVisit({ stationId, busy, onUse, appointment }: GrantsProps & { appointment: Appointment }) {
  const { appointmentId, startsAt, taskName, person } = appointment;
  const grants = useStaffAnswer("listStationGrants", { params: { stationId }, query: { appointmentId } });
  const look = async (grantId: string) => {
    await onUse(grantId);
    grants.retry();
  };
  return (
    <Box className="card">
      <Words className="block t-strong">
        {[timeText(Date.parse(startsAt), false), person?.name, taskName].filter(Boolean).join(" · ")}
      </Words>
      <StaffView answer={grants}>
        {({ items }) =>
          items.length === 0 ? (
            <Words className="block">没有能用的授权，请对方亮证，再扫码。</Words>
          ) : (
            <Box role="list" label="能用的授权">
              {items.map((grant) => (
                <GrantLine key={grant.grantId} grant={grant} busy={busy} onUse={look} />
              ))}
            </Box>
          )
        }
      </StaffView>
    </Box>
  );
}

type GrantLineProps = { grant: LicenceGrant } & Omit<GrantsProps, "stationId">;

function GrantLine({ grant, busy, onUse }: GrantLineProps) {
  const { grantId, typeName, fields, usesLeft, expiresAt } = grant;
  const until = `${momentText(Date.parse(expiresAt), false)}前有效，还能用${usesLeft}次`;
  return (
    <Box className="list-row row verify-grant" role="listitem">
      <Words className="grow">
        <Words className="block">{`${typeName}：${fields.map(({ label }) => label).join("、")}`}</Words>
        <Words className="block t-small t-2 digits">{until}</Words>
      </Words>
      <Button id={`use-${grantId}`} label={`看一次${typeName}`} disabled={busy} onPress={() => void onUse(grantId)}>
        看一次
      </Button>
    </Box>
  );
}
