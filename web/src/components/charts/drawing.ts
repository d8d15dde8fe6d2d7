// What a drawing of its own is made with, beside Plot.
export { INK, seriesColour } from "./palette";
export { AXIS_LABEL, COMMON, TOOLTIP } from "./shared-option";
export { tooltip } from "./tooltip";
