import { useAnswer } from "../../features/answers";
import type { About } from "../../features/heard";
import { Box, Words } from "../../platform/elements";

/** What the page that led here was about. Nothing where it was about nothing. */
export function AboutLine({ about: { taskCode, stationId, projectNo } }: { about: About }) {
  const item = useAnswer("getItem", taskCode ? { params: { taskCode } } : undefined);
  const station = useAnswer("getStation", stationId ? { params: { stationId } } : undefined);
  if (!taskCode && !stationId && !projectNo) return null;
  const itemName = item.state === "ready" ? (item.data.plainName ?? item.data.name) : "";
  const names = [itemName, station.state === "ready" ? station.data.name : ""].filter(Boolean);
  return (
    <Box id="about" className="section-note">
      {names.length > 0 ? <Words className="block t-strong">{`关于：${names.join("，")}`}</Words> : null}
      {projectNo ? <Words className="block t-small t-2 digits">{`办件编号 ${projectNo}`}</Words> : null}
    </Box>
  );
}
