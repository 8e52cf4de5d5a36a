import { useMemo } from "react";
import { usePreferences } from "../../../features/preferences";
import { WalletProblem, type CodeControl } from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { Vector } from "../../../platform/vector";
import { Button } from "../../../ui/Button";
import { clockText } from "../../../ui/clockText";
import { qrDrawing } from "../../../features/qr";

interface CodeViewProps {
  typeName: string;
  /** Masked. */
  holder: string;
  code: CodeControl;
}

/** The code, how long it stands, and what happens when it is scanned; or why there is none. */
export function CodeView({ typeName, holder, code }: CodeViewProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  const drawing = useMemo(() => (code.text ? qrDrawing(code.text) : null), [code.text]);
  if (code.isCaptured) return <Captured onAgain={code.again} />;
  if (!drawing) {
    return code.failure ? <WalletProblem failure={code.failure} onRetry={code.again} /> : <Waiting />;
  }
  return (
    <Box className="stack">
      <Vector id="code" className="code-square" label={`${typeName}的证照码，请给窗口扫`} {...drawing} />
      <Words id="code-count" className="block digits t-strong code-count">
        {countText(code)}
      </Words>
      <Words className="block">请给窗口工作人员扫。对方想看什么，会先问您。</Words>
      {elder ? null : <Words className="block t-small t-2">{`${holder} · ${shownAt()}出示`}</Words>}
      <Box role="status" className="spoken">
        <Words>证照码已显示，请给窗口扫</Words>
      </Box>
    </Box>
  );
}

/** Day and time, whichever day it is: a photo of the screen tells when it was taken. */
const shownAt = (): string => clockText(Date.now(), { now: 0, spoken: false });

function countText({ secondsToNext, failure }: CodeControl): string {
  if (secondsToNext > 0) return `${secondsToNext}秒后自动换新码`;
  return failure ? "新码还没来，正在再试" : "正在换新码…";
}

function Waiting() {
  return (
    <Box className="code-gone" role="status">
      <Words>正在取码…</Words>
    </Box>
  );
}

function Captured({ onAgain }: { onAgain: () => void }) {
  return (
    <Box className="code-gone stack" role="alert">
      <Words className="block t-strong">刚才截屏了，这个码已经作废</Words>
      <Words className="block t-2">证照码不能截图发给别人。要用请当面出示。</Words>
      <Button id="code-again" kind="main" wide onPress={onAgain}>
        换一个码
      </Button>
    </Box>
  );
}
