import type { AnswerOf } from "../../../features/answers";
import { momentText } from "../../../features/booking";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";

interface HoursHitProps {
  preview: AnswerOf<"previewHours">;
  busy: boolean;
  onSave: () => void;
}

/** Every booking that the new hours would move or cancel, before they are saved. */
export function HoursHit({ preview: { hit, expiresAt }, busy, onSave }: HoursHitProps) {
  return (
    <Box id="hours-hit" className="stack" role="status">
      <Words className="block t-strong">
        {hit.length === 0
          ? "不影响已有的预约。"
          : `有${hit.length}个预约落在新时间以外。保存后，当天还有空的就换时间，没有的取消，都通知本人：`}
      </Words>
      {hit.length > 0 ? (
        <Box role="list" label="受影响的预约">
          {hit.map(({ appointmentId, startsAt, taskName, person }) => (
            <Box key={appointmentId} className="hall-row" role="listitem">
              <Words className="block digits">{momentText(Date.parse(startsAt), false)}</Words>
              <Words className="block t-small t-2 digits">
                {[taskName, person?.name, person?.phone].filter(Boolean).join(" · ")}
              </Words>
            </Box>
          ))}
        </Box>
      ) : null}
      <Button id="save-hours" kind="main" wide disabled={busy} onPress={onSave}>
        {saveWords(busy, hit.length)}
      </Button>
      <Words className="block t-small t-2">{`${expiresAt.slice(11, 16)}前有效，过时请重新看一遍。`}</Words>
    </Box>
  );
}

function saveWords(busy: boolean, hit: number): string {
  if (busy) return "正在保存…";
  return hit === 0 ? "保存新时间" : `保存，并通知这${hit}人`;
}
