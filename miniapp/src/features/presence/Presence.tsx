import { gcj02FromWgs84 } from "@yanta/domain/geo";
import { useState } from "react";
import { Box, TextField, Words } from "../../platform/elements";
import { askLocation } from "../../platform/location";
import type { PhonePoint } from "../../platform/locationTypes";
import { canScan, scanCode } from "../../platform/scan";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { ConsentSheet, useConsent } from "../privacy";

/** How the hall knows that one is there: GCJ-02 degrees, or the code it shows. */
export interface ShownPresence {
  point?: { longitude: number; latitude: number };
  counterCode?: string;
}

interface PresenceProps {
  id: string;
  /** What happens then: 取号, 签到. */
  action: string;
  busy: boolean;
  onShown: (presence: ShownPresence) => void;
}

/** Two ways to show that one is at the hall; refusing the position leaves the other. */
export function Presence({ id, action, busy, onShown }: PresenceProps) {
  const agreed = useConsent((state) => state.agreed);
  const [asking, setAsking] = useState<"no" | "consent" | "position">("no");
  const [trouble, setTrouble] = useState("");
  const locate = async () => {
    setTrouble("");
    setAsking("position");
    const answer = await askLocation();
    setAsking("no");
    if (answer.found) onShown({ point: gcj02Of(answer.point) });
    else setTrouble(answer.why === "refused" ? "没有得到位置，可以输入大厅签到码" : "暂时定不了位，可以输入大厅签到码");
  };
  return (
    <Card>
      <Box className="stack">
        <Words className="block t-2">到大厅才能{action}。位置只用来看您到了没有，不保存。</Words>
        <Button
          id={`${id}-here`}
          kind="main"
          wide
          disabled={busy || asking === "position"}
          onPress={() => (agreed ? void locate() : setAsking("consent"))}
        >
          {busy ? "正在提交…" : asking === "position" ? "正在定位…" : `我到了，${action}`}
        </Button>
        {trouble ? <Words className="block t-warn">{trouble}</Words> : null}
        <HallCode id={id} action={action} busy={busy} onCode={(counterCode) => onShown({ counterCode })} />
      </Box>
      {asking === "consent" ? (
        <ConsentSheet
          onAgree={() => void locate()}
          onDecline={() => {
            setAsking("no");
            setTrouble("好的，可以输入大厅签到码");
          }}
        />
      ) : null}
    </Card>
  );
}

interface HallCodeProps {
  id: string;
  action: string;
  busy: boolean;
  onCode: (code: string) => void;
}

function HallCode({ id, action, busy, onCode }: HallCodeProps) {
  const [code, setCode] = useState("");
  const typed = code.trim();
  const scan = async () => {
    const scanned = await scanCode();
    if (scanned) onCode(scanned.slice(0, 60));
  };
  return (
    <Box className="stack">
      {canScan ? (
        <Button id={`${id}-scan`} wide disabled={busy} onPress={() => void scan()}>
          扫大厅里的二维码
        </Button>
      ) : null}
      <Words className="block t-small t-2">签到码贴在大厅里，也可以问工作人员。</Words>
      <TextField
        id={`${id}-code`}
        label="大厅签到码"
        placeholder="或输入大厅签到码"
        maxLength={60}
        value={code}
        onChange={setCode}
      />
      <Button id={`${id}-code-go`} wide disabled={busy || typed === ""} onPress={() => onCode(typed)}>
        {`用签到码${action}`}
      </Button>
    </Box>
  );
}

function gcj02Of({ longitude, latitude, crs }: PhonePoint): { longitude: number; latitude: number } {
  if (crs === "gcj02") return { longitude, latitude };
  const point = gcj02FromWgs84({ longitude, latitude, crs: "wgs84" });
  return { longitude: point.longitude, latitude: point.latitude };
}
