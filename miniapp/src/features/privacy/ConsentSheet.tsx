import { Box, Dialog, Heading } from "../../platform/elements";
import { openPrivacyContract } from "../../platform/privacyContract";
import { Button } from "../../ui/Button";
import { agree } from "./consent";

interface ConsentSheetProps {
  onAgree: () => void;
  onDecline: () => void;
}

/** Shown before the first private call. Both answers have the same size, and the app stays whole without consent. */
export function ConsentSheet({ onAgree, onDecline }: ConsentSheetProps) {
  return (
    <Dialog id="consent" title="用之前，请先看一眼" onClose={onDecline}>
      <Heading level={2}>用之前，请先看一眼</Heading>
      <Box className="sheet-text stack">
        <Box>位置只在您点“附近”“我到了”时使用：算出离您最近的办事点，取号、签到时看您到了没有，不保存行踪。</Box>
        <Box>字号、收藏和您选的社区只存在这部手机里。</Box>
        <Box>不同意也可以查指南、看地图、打电话，还可以自己选社区。</Box>
      </Box>
      <Button id="consent-contract" kind="plain" wide onPress={openPrivacyContract}>
        看《隐私保护指引》
      </Button>
      <Box className="two">
        <Button id="consent-no" wide onPress={onDecline}>
          不同意
        </Button>
        <Button
          id="consent-yes"
          wide
          onPress={() => {
            agree();
            onAgree();
          }}
        >
          同意
        </Button>
      </Box>
    </Dialog>
  );
}
