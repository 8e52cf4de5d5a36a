import { Box, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { Button } from "../../../ui/Button";

/** What the holder decided, in labels. */
export interface Told {
  decision: "grant" | "refuse";
  shown: readonly string[];
  withheld: readonly string[];
}

/** What the other side can see now, and for how long. */
export function Answered({ told: { decision, shown, withheld }, onAgain }: { told: Told; onAgain: () => void }) {
  const isGranted = decision === "grant";
  return (
    <Box className="stack">
      <Box id="answered" className="card stack" role="status">
        {isGranted ? (
          <Words className="block t-strong">
            {shown.length > 0 ? `对方能看到：${shown.join("、")}` : "对方只知道证照有没有效"}
          </Words>
        ) : (
          <Words className="block t-strong">对方什么也看不到</Words>
        )}
        {isGranted && withheld.length > 0 ? (
          <Words className="block t-2">{`没给看：${withheld.join("、")}`}</Words>
        ) : null}
        {isGranted ? <Words className="block t-2">60秒后，对方屏幕上的内容会自动清掉。</Words> : null}
      </Box>
      <Button id="show-again" wide onPress={onAgain}>
        再亮一次
      </Button>
      <Button id="open-access" wide onPress={() => openPage("/packages/wallet/access/index", {})}>
        看用证记录
      </Button>
    </Box>
  );
}
