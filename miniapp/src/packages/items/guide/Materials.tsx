import type { Guide } from "@yanta/types";
import { useAnswer } from "../../../features/answers";
import { materialDetail } from "../../../features/items";
import { useTicks } from "../../../features/kept";
import { Box, Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { CheckRow } from "../../../ui/choices";
import { DemoMark } from "../../../ui/DemoMark";
import { LicenceFree } from "./LicenceFree";
import { licenceFreeLines } from "./licenceFreeText";

/** What to bring, as a list to tick off. The ticks stay on the phone. */
export function Materials({ guide }: { guide: Guide }) {
  const { ticked, toggle } = useTicks(guide.taskCode);
  const replaced = useReplaced(guide.taskCode);
  const { materials } = guide;
  const demonstration = materials.some((material) => material.factSource === "demonstration");
  const ready = materials.filter((material) => ticked.includes(material.name)).length;
  return (
    <Section
      id="materials"
      title="要带什么"
      aside={demonstration ? <DemoMark id="materials-demo" source="demonstration" /> : undefined}
    >
      <Box className="card">
        {materials.length === 0 ? (
          <Words className="block">没有列出材料，出门前请打电话问清楚。</Words>
        ) : (
          <>
            <Words className="block t-small t-2">{`带齐一样勾一样，已备好${ready}/${materials.length}`}</Words>
            {materials.map((material, place) => (
              <Box key={`${material.name}${place}`} className="list-row">
                <CheckRow
                  id={`material-${place}`}
                  label={material.name}
                  detail={materialDetail(material)}
                  on={ticked.includes(material.name)}
                  onToggle={() => toggle(material.name)}
                />
                <LicenceFree lines={licenceFreeLines(replaced, material.name)} />
              </Box>
            ))}
          </>
        )}
      </Box>
    </Section>
  );
}

/** What licences replace is good to know: without an answer the list is shorter, and still right. */
function useReplaced(taskCode: string) {
  const replaced = useAnswer("listReplacedMaterials", { params: { taskCode } });
  return replaced.state === "ready" ? replaced.data.items : [];
}
