export { AdminOnly } from "./admin-only";
export { askedOf, type Filters } from "./filters";
export { PageHead } from "./page-head";
export { figurePath, type Page, PAGES } from "./pages";
export { Shell } from "./shell";
export { type ThemeChoice, useTheme } from "./theme";
export { type FilterUse, useFilters, useParam, useSearch } from "./use-filters";
export * from "./run-words";
