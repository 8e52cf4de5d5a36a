import type { StationQueue } from "../../../features/staff";
import { Box } from "../../../platform/elements";
import { FilterChip } from "../../../ui/choices";

interface LineChipsProps {
  lines: StationQueue["lines"];
  lineIds: readonly string[];
  onChange: (lineIds: string[]) => void;
}

/** The lines that a counter serves, each on or off. */
export function LineChips({ lines, lineIds, onChange }: LineChipsProps) {
  return (
    <Box className="wrap" role="group" label="业务">
      {lines.map(({ lineId, name }) => (
        <FilterChip
          key={lineId}
          id={`line-${lineId}`}
          label={name}
          on={lineIds.includes(lineId)}
          onToggle={(on) => onChange(on ? [...lineIds, lineId] : lineIds.filter((one) => one !== lineId))}
        />
      ))}
    </Box>
  );
}
