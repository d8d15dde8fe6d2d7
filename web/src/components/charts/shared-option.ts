import type { TooltipComponentOption } from "echarts/components";

import { FONT, INK } from "./palette";

/** What all drawings have in common. Nothing moves: only what changed may. */
export const COMMON = {
  animation: false,
  useUTC: true,
  textStyle: { fontFamily: FONT, fontSize: 12, color: INK.quiet },
} as const;

export const AXIS_LABEL = { color: INK.quiet, fontSize: 12, fontFamily: FONT, hideOverlap: true } as const;

/** Tooltips are elements of the page, so they wear its styles. */
export const TOOLTIP: TooltipComponentOption = {
  backgroundColor: INK.panel,
  borderColor: INK.line,
  borderWidth: 1,
  padding: [8, 12],
  textStyle: { color: INK.body, fontFamily: FONT, fontSize: 12 },
  extraCssText: "border-radius:8px;box-shadow:var(--shadow);z-index:15",
  transitionDuration: 0,
  confine: true,
};

/** Lines at 45 degrees, of the same ink as in the cards. */
export const HATCH = {
  svgElement: {
    tag: "path",
    key: "hatch",
    attrs: {
      d: "M0 6L6 0M-1.5 1.5L1.5 -1.5M4.5 7.5L7.5 4.5",
      stroke: INK.hatch,
      "stroke-width": "1",
      fill: "none",
    },
  },
  svgWidth: 6,
  svgHeight: 6,
} as const;
