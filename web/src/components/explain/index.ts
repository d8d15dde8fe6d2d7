export { FigureCards } from "./figure-cards";
export { Explain } from "./explain";
export { LiveCard } from "./live-card";
export { useExplain } from "./use-explain";
