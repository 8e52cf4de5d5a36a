import { useAnswer } from "../../../features/answers";
import { materialDetail } from "../../../features/items";
import { useTicks } from "../../../features/kept";
import { Box, Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { CheckRow } from "../../../ui/choices";
import { DemoMark } from "../../../ui/DemoMark";
import { AnswerView } from "../../../ui/states";

/** 要带什么: the guide's list, with the ticks made there. */
export function BringList({ taskCode }: { taskCode: string }) {
  const guide = useAnswer("getItem", { params: { taskCode } });
  const { ticked, toggle } = useTicks(taskCode);
  return (
    <AnswerView answer={guide}>
      {({ name, plainName, materials }) => (
        <Section
          id="bring"
          title="要带什么"
          aside={
            materials.some(({ factSource }) => factSource === "demonstration") ? (
              <DemoMark id="bring-demo" source="demonstration" />
            ) : undefined
          }
        >
          <Box className="card">
            <Words className="block t-2">{`办：${plainName ?? name}`}</Words>
            {materials.length === 0 ? (
              <Words className="block">没有列出材料，出门前请打电话问清楚。</Words>
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
        </Section>
      )}
    </AnswerView>
  );
}
