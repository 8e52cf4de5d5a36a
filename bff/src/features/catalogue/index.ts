export type { Catalogue, Item, Service, Station } from "./catalogue";
export { buildCatalogue } from "./catalogue";
export { keepCatalogue, type CatalogueKeeper, type Served } from "./catalogueKeeper";
export { loadCatalogue, publishedEdition } from "./loadCatalogue";
export { recordsOf } from "./mapping";
export {
  bureauModel,
  catalogueModels,
  PUBLICATION_ID,
  publicationModel,
  RECORD_KINDS,
  recordModel,
  type BureauPublication,
} from "./model";
export { ownHoursOf, saveOwnHours } from "./ownHours";
