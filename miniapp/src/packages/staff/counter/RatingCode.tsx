import { useState } from "react";
import { counterLink } from "../../../features/ratings";
import { qrDrawing } from "../../../features/qr";
import { StaffView, useStaffAnswer } from "../../../features/staff";
import type { AnswerOf } from "../../../features/answers";
import { appOrigin } from "../../../platform/appOrigin";
import { Box, Words } from "../../../platform/elements";
import { Vector } from "../../../platform/vector";
import { Button } from "../../../ui/Button";
import { Sheet } from "../../../ui/Sheet";

interface RatingCodeProps {
  counterId: string;
  /** The keys of the desk rest while the code is shown. */
  onDialog: (open: boolean) => void;
}

/** 评价码: the visit finished last here, to be turned towards whoever was served. Nobody is asked to scan it. */
export function RatingCode({ counterId, onDialog }: RatingCodeProps) {
  const [isOpen, setOpen] = useState(false);
  const show = (open: boolean) => {
    setOpen(open);
    onDialog(open);
  };
  return (
    <>
      <Button id="rating-code" onPress={() => show(true)}>
        评价码
      </Button>
      {isOpen ? <CodeSheet counterId={counterId} onClose={() => show(false)} /> : null}
    </>
  );
}

function CodeSheet({ counterId, onClose }: { counterId: string; onClose: () => void }) {
  const answer = useStaffAnswer("getRatingCode", { params: { counterId } });
  return (
    <Sheet id="rating-code-sheet" title="扫码评价这次办事" onClose={onClose}>
      <Box className="sheet-text">
        <StaffView answer={answer}>{(code) => <Code code={code} />}</StaffView>
      </Box>
    </Sheet>
  );
}

function Code({ code: { code, ticketNumber, taskName, rated } }: { code: AnswerOf<"getRatingCode"> }) {
  const link = counterLink(appOrigin(), code);
  const drawing = qrDrawing(link);
  return (
    <Box className="rating-code">
      <Words className="block rating-code-number digits">{ticketNumber}</Words>
      <Words className="block">{taskName}</Words>
      {rated ? <Words className="block t-strong">这次办事已经评过了。</Words> : null}
      {!rated && drawing ? (
        <Vector id="rating-code-picture" className="rating-code-picture" label="评价码的二维码" {...drawing} />
      ) : null}
      {!rated && !drawing ? (
        <Words className="block t-strong" selectable>
          {link}
        </Words>
      ) : null}
      {rated ? null : <Words className="block t-2">微信扫一扫，不用登录。评不评自愿，也可以回家再评。</Words>}
    </Box>
  );
}
