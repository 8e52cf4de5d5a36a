import type { Answer, AnswerOf } from "../../../features/answers";
import { materialDetail } from "../../../features/items";
import { useTicks } from "../../../features/kept";
import { Box, Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { CheckRow } from "../../../ui/choices";
import { DemoMark } from "../../../ui/DemoMark";
import { AnswerView } from "../../../ui/states";

interface BringListProps {
  taskCode: string;
  guide: Answer<AnswerOf<"getItem">>;
}

/** 要带什么: the guide's list, with the ticks made there. */
export function BringList({ taskCode, guide }: BringListProps) {
  const { ticked, toggle } = useTicks(taskCode);
  return (
    <AnswerView answer={guide}>
      {({ materials }) => (
        <Section
          id="bring"
          title="要带什么"
          aside={
            materials.some(({ factSource }) => factSource === "demonstration") ? (
              <DemoMark id="bring-demo" source="demonstration" />
            ) : undefined
          }
        >
          <Box className="card card-list">
            {materials.length === 0 ? (
              <Box className="text-row">没有列出材料，出门前请打电话问清楚。</Box>
            ) : (
              materials.map((material, at) => (
                <Box key={`${material.name}${at}`} className="list-row">
                  <CheckRow
                    id={`bring-${at}`}
                    label={material.name}
                    detail={materialDetail(material)}
                    on={ticked.includes(material.name)}
                    onToggle={() => toggle(material.name)}
                  />
                </Box>
              ))
            )}
          </Box>
          {materials.length > 0 ? (
            <Words className="block t-small t-2 bring-note">点一下，记下已经备好的。</Words>
          ) : null}
        </Section>
      )}
    </AnswerView>
  );
}
