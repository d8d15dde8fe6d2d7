import type { ECharts } from "echarts/core";

/** Told which point of which line, or which bar, is nearest to a press: both counted from 0, as they are drawn. */
export type Pick = (series: number, point: number) => void;

type Spot = readonly [number, number];

interface Drawn {
  readonly type?: string;
  readonly data?: readonly unknown[];
}

/** The line and point nearest to a spot of a drawing, or the bar beside it; null where nothing is drawn. */
export function pickedAt(chart: ECharts, spot: [number, number]): [number, number] | null {
  const drawn = chart.getOption()["series"] as readonly Drawn[];
  if (drawn[0]?.type === "bar") {
    const at = Math.round((chart.convertFromPixel({ seriesIndex: 0 }, spot) as number[])[1] ?? -1);
    return at >= 0 && at < (drawn[0].data?.length ?? 0) ? [0, at] : null;
  }
  const spots = drawn.flatMap(({ data = [] }, series) =>
    data.length > 0 && chart.containPixel({ seriesIndex: series }, spot)
      ? data.flatMap((value, point) => placed(chart, series, point, value))
      : [],
  );
  const nearest = nearestTo(spot, spots);
  return nearest && [nearest.series, nearest.point];
}

interface Placed {
  readonly series: number;
  readonly point: number;
  readonly at: Spot;
}

function placed(chart: ECharts, series: number, point: number, value: unknown): readonly Placed[] {
  if (!Array.isArray(value) || value[1] === null) {
    return [];
  }
  return [
    {
      series,
      point,
      at: chart.convertToPixel({ seriesIndex: series }, value as number[]) as unknown as Spot,
    },
  ];
}

/** The nearest step first, as the tooltip snaps to it; of its lines the one nearest by height. */
export function nearestTo([x, y]: Spot, spots: readonly Placed[]): Placed | null {
  const [first, ...rest] = spots;
  if (!first) {
    return null;
  }
  const far = ({ at }: Placed): Spot => [Math.abs(at[0] - x), Math.abs(at[1] - y)];
  return rest.reduce((nearest, each) => {
    const [one, other] = [far(nearest), far(each)];
    return other[0] < one[0] - SAME_STEP || (Math.abs(other[0] - one[0]) <= SAME_STEP && other[1] < one[1])
      ? each
      : nearest;
  }, first);
}

/** Points of one step stand under each other, give or take what is lost in reckoning. */
const SAME_STEP = 0.5;
