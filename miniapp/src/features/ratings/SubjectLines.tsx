import type { RatingSubject } from "@yanta/types";
import { Box, Words } from "../../platform/elements";
import { clockText } from "../../ui/clockText";
import { usePreferences } from "../preferences";

/** What is rated: the errand, where, when it was over. */
export function SubjectLines({ subject }: { subject: Omit<RatingSubject, "id"> }) {
  const elder = usePreferences((preferences) => preferences.elder);
  const { kind, number, taskName, stationName, counterName, finishedAt } = subject;
  const at = clockText(Date.parse(finishedAt), { now: Date.now(), spoken: elder });
  const where = [stationName, counterName].filter(Boolean).join(" · ");
  return (
    <Box>
      <Words className="block t-strong">{taskName}</Words>
      {where ? <Words className="block t-2">{where}</Words> : null}
      <Words className="block t-small t-2 digits">
        {kind === "ticket" ? `${number}号，${at}办完` : `办件 ${number}，${at}办结`}
      </Words>
    </Box>
  );
}
