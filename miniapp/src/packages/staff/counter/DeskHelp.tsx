import { Box, Words } from "../../../platform/elements";
import { drawsOwnBar } from "../../../platform/shell";
import { Section } from "../../../ui/Card";
import { HallCode } from "../../display/hall/HallCode";
import { DESK_KEYS, keyText } from "./deskKeys";

/** The code of the day for the door, and the keys. */
export function DeskHelp({ counterCode }: { counterCode: string }) {
  return (
    <Box>
      <Section id="desk-code" title="大厅签到码">
        <Box className="desk-code">
          <HallCode id="desk-code-picture" code={counterCode} />
        </Box>
        <Words className="block t-small t-2">居民在掌上办里扫这个码，或输入这串字母签到取号，每天换新。</Words>
      </Section>
      {drawsOwnBar ? (
        <Section id="desk-keys" title="按键">
          {DESK_KEYS.map(({ action, name }) => (
            <Box key={action} className="desk-legend row">
              <Words className="desk-key desk-legend-key">{keyText(action)}</Words>
              <Words className="grow t-small">{name}</Words>
            </Box>
          ))}
          <Words className="block t-small t-2">按住不放只算一次。</Words>
        </Section>
      ) : null}
    </Box>
  );
}
