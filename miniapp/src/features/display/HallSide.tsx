import type { HallDisplay } from "@yanta/types";
import type { ReactNode } from "react";
import { Box, Heading, Words } from "../../platform/elements";
import { lineRows, type LineRow } from "./lineWords";

/** More lines than these are no longer read from across the hall. */
const LINES_SHOWN = 7;
const SKIPPED_SHOWN = 8;

interface HallSideProps extends Pick<HallDisplay, "lines" | "skipped"> {
  /** Stands at the foot. */
  children?: ReactNode;
}

/** Beside the numbers: how long each line is, and whose number has passed. */
export function HallSide({ lines, skipped, children }: HallSideProps) {
  const hidden = skipped.length - SKIPPED_SHOWN;
  return (
    <Box className="hall-side" role="region" label="等候情况">
      <Heading level={2} className="hall-title">
        现在等候
      </Heading>
      {lineRows(lines)
        .slice(0, LINES_SHOWN)
        .map((line) => (
          <Line key={line.lineId} line={line} />
        ))}
      {skipped.length > 0 ? (
        <Box className="hall-skipped">
          <Words className="block hall-title">过号，请到咨询台</Words>
          <Words className="block digits">
            {`${skipped.slice(0, SKIPPED_SHOWN).join("　")}${hidden > 0 ? `　等${skipped.length}个号` : ""}`}
          </Words>
        </Box>
      ) : null}
      {children}
    </Box>
  );
}

function Line({ line: { letter, name, people, wait } }: { line: LineRow }) {
  return (
    <Box className="hall-line">
      <Words className="hall-letter">{letter}</Words>
      <Words className="hall-line-name">{name}</Words>
      <Box className="hall-line-wait">
        {people ? <Words className="block digits">{people}</Words> : null}
        {wait ? <Words className="block digits hall-line-minutes">{wait}</Words> : null}
      </Box>
    </Box>
  );
}
