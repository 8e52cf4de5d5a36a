import type { RatingFigures } from "@yanta/types";
import { Box, Words } from "../../platform/elements";
import { Section } from "../../ui/Card";
import { useAnswer, type Answer } from "../answers";
import { shareText } from "./gradeText";

/** 群众评价 of a place. */
export function StationRatings({ stationId }: { stationId: string }) {
  return <Figures answer={useAnswer("getStationRatings", { params: { stationId } })} />;
}

/** 群众评价 of an item, over all places. */
export function ItemRatings({ taskCode }: { taskCode: string }) {
  return <Figures answer={useAnswer("getItemRatings", { params: { taskCode } })} />;
}

/** Every grade with its count, the low ones like the others. Nothing while the figures are away: the page is about more. */
function Figures({ answer }: { answer: Answer<RatingFigures> }) {
  if (answer.state !== "ready") return null;
  const { total, satisfiedShare } = answer.data;
  return (
    <Section id="ratings" title="群众评价">
      <Box className="card stack">
        {total === 0 || satisfiedShare === undefined ? (
          <Words className="block">还没有人评价。</Words>
        ) : (
          <Counted figures={answer.data} share={satisfiedShare} />
        )}
      </Box>
    </Section>
  );
}

function Counted({ figures, share }: { figures: RatingFigures; share: number }) {
  const { total, grades, low, rectified } = figures;
  return (
    <>
      <Box>
        <Words className="block t-strong">{`满意率${shareText(share)}`}</Words>
        <Words className="block t-small t-2">{`共${total}条评价，基本满意以上算满意`}</Words>
      </Box>
      <Box role="list" label="每个等级的条数">
        {grades.map(({ grade, name, count }) => (
          <Box key={grade} role="listitem" className="figure">
            <Words className="figure-name">{name}</Words>
            <Box className="figure-line" decorative>
              <Box className="figure-bar" style={{ width: `${(count / total) * 100}%` }} />
            </Box>
            <Words className="figure-count digits">{`${count}条`}</Words>
          </Box>
        ))}
      </Box>
      <Words className="block t-small t-2">
        {low === 0 ? "所有评价都算在内，一条不少。" : `差评${low}条，已整改答复${rectified}条。所有评价都算在内。`}
      </Words>
    </>
  );
}
