import { Words } from "../../../platform/elements";
import { Vector } from "../../../platform/vector";
import { qrDrawing } from "../../../features/qr";

interface HallCodeProps {
  id: string;
  /** As the API gives it: station and letters of the day. */
  code: string;
}

/** The hall's code of the day, to be scanned in the app or typed: a picture, black on white in every scheme, and its letters. */
export function HallCode({ id, code }: HallCodeProps) {
  const drawing = qrDrawing(code);
  return (
    <>
      {drawing ? <Vector id={id} className="hall-code-picture" label="大厅签到码的二维码" {...drawing} /> : null}
      <Words className="block digits t-strong hall-code-letters">{lettersOf(code)}</Words>
    </>
  );
}

/** The part that changes every day; the station before it is only for the scanner. */
const lettersOf = (code: string): string => code.slice(code.lastIndexOf(".") + 1);
