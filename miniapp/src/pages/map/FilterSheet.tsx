import { useState } from "react";
import { filterCount, type PlaceFilters } from "../../features/map";
import { KIND_NAMES, LEVEL_NAMES } from "../../features/stations";
import { Box, Words } from "../../platform/elements";
import { Button } from "../../ui/Button";
import { ChoiceChips, FilterChip } from "../../ui/choices";
import { Sheet } from "../../ui/Sheet";

const LEVELS = [
  { value: "any", name: "都看" },
  { value: "district", name: LEVEL_NAMES.district },
  { value: "street", name: LEVEL_NAMES.street },
  { value: "community", name: LEVEL_NAMES.community },
  { value: "kiosk", name: LEVEL_NAMES.kiosk },
] as const;
const KINDS = [
  { value: "any", name: "都看" },
  { value: "hall", name: KIND_NAMES.hall },
  { value: "outpost", name: KIND_NAMES.outpost },
  { value: "selfService", name: KIND_NAMES.selfService },
] as const;

interface FilterSheetProps {
  filters: PlaceFilters;
  onChange: (filters: PlaceFilters) => void;
}

/** The filters that are needed less often. */
export function FilterSheet({ filters, onChange }: FilterSheetProps) {
  const [open, setOpen] = useState(false);
  const count = filterCount({ ...filters, openNow: false });
  return (
    <>
      <Button id="more-filters" expanded={open} onPress={() => setOpen(true)}>
        {count > 0 ? `更多筛选（${count}）` : "更多筛选"}
      </Button>
      {open ? (
        <Sheet id="filters" title="筛选办事点" closeName="看结果" onClose={() => setOpen(false)}>
          <Box className="stack sheet-text">
            <Words className="block t-2">设施</Words>
            <Box className="wrap">
              <FilterChip
                id="filter-barrier-free"
                label="无障碍"
                on={filters.barrierFree}
                onToggle={(barrierFree) => onChange({ ...filters, barrierFree })}
              />
              <FilterChip
                id="filter-parking"
                label="可停车"
                on={filters.parking}
                onToggle={(parking) => onChange({ ...filters, parking })}
              />
            </Box>
            <Words className="block t-2">哪一级</Words>
            <ChoiceChips
              id="level"
              label="哪一级"
              options={LEVELS}
              value={filters.level}
              onChoose={(level) => onChange({ ...filters, level })}
            />
            <Words className="block t-2">哪一种</Words>
            <ChoiceChips
              id="kind"
              label="哪一种"
              options={KINDS}
              value={filters.kind}
              onChoose={(kind) => onChange({ ...filters, kind })}
            />
          </Box>
        </Sheet>
      ) : null}
    </>
  );
}
