export { AdminOnly } from "./admin-only";
export { workbookPath } from "./export-menu";
export { askedOf, type Filters } from "./filters";
export { PageHead } from "./page-head";
export { figurePath, type Page, PAGES, sharePath } from "./pages";
export { Shell } from "./shell";
export { type ThemeChoice, useTheme } from "./theme";
export { type FilterUse, useFilters, useParam, useSearch } from "./use-filters";
export * from "./run-words";
