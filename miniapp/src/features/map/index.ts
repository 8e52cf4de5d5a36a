export { DistrictMap } from "./DistrictMap";
export { filterCount, filteredPlaces, NO_FILTERS, type PlaceFilters } from "./filters";
export { setMapErrand, useMapErrand } from "./mapErrand";
export { LEVEL_GLYPHS } from "./mapTypes";
