import { addDays, addMonths, type Day, type Exact, firstDay, forDrawing, isDay, monthOf } from "@/format";

/** A name at the end of a line is about so high, of the height of a drawing. */
const LEAST_ROOM = 0.08;

/** How far apart points are. */
export type Grain = "day" | "week" | "month";

export interface SeriesPoint {
  /** A day; a week by its Monday, a month by its first day. */
  readonly day: Day;
  /** Null where it is known that nothing is known. */
  readonly value: Exact | null;
  readonly provisional?: boolean;
}

/** One line. `colour`: of a platform, where it is one. */
export interface Series {
  readonly id: string;
  readonly name: string;
  readonly points: readonly SeriesPoint[];
  readonly colour?: string;
}

/** Opens what a point was made of: that of a line, by its id, on a day. */
export type OpenPoint = (line: string, day: Day) => void;

/** Something that happened on a day: a release, or a level that shifted. */
export interface Mark {
  readonly day: Day;
  readonly label: string;
  readonly kind: "release" | "shift";
}

/** Series over the same days without holes: what is missing is null and stays a gap. */
export interface Timeline {
  readonly days: readonly Day[];
  readonly values: ReadonlyMap<string, ReadonlyMap<Day, SeriesPoint>>;
}

/** Puts series on one axis of days. */
export function timelineOf(series: readonly Series[], grain: Grain): Timeline {
  const all = series.flatMap(({ points }) => points.map(({ day }) => day)).filter(isDay);
  const [first, last] = [min(all), max(all)];
  const days: Day[] = [];
  for (let day = first; day !== undefined && last !== undefined && day <= last; day = after(day, grain)) {
    days.push(day);
  }
  const values = new Map(
    series.map(({ id, points }) => [id, new Map(points.map((point) => [point.day, point]))]),
  );
  return { days, values };
}

/** Stretches of days of which more is to come in any series: from the last complete day before to the last of them. */
export function provisionalStretches({ days, values }: Timeline): readonly (readonly [Day, Day])[] {
  const open = days.map((day) => [...values.values()].some((points) => points.get(day)?.provisional));
  const stretches: [Day, Day][] = [];
  open.forEach((provisional, at) => {
    const [day, before] = [days[at], days[Math.max(at - 1, 0)]];
    const newest = stretches.at(-1);
    if (!provisional || day === undefined || before === undefined) {
      return;
    }
    if (open[at - 1] && newest) {
      newest[1] = day;
    } else {
      stretches.push([before, day]);
    }
  });
  return stretches;
}

/** Whether lines end so close to each other that names at their ends would lie on one another. */
export function endsMeet(series: readonly Series[]): boolean {
  const drawn = series.map(({ points }) =>
    points.flatMap(({ value }) => (value === null ? [] : [forDrawing(value)])),
  );
  const all = drawn.flat();
  const room = (Math.max(...all) - Math.min(0, ...all)) * LEAST_ROOM;
  const ends = drawn.flatMap((values) => values.at(-1) ?? []).toSorted((one, other) => one - other);
  return ends.some((end, at) => at > 0 && end - (ends[at - 1] ?? end) < room);
}

/** Whether nothing is known of the steps before and after one that is known. */
export function isAlone(at: number, { days, values }: Timeline, id: string): boolean {
  const known = (index: number) => {
    const day = days[index];
    return day !== undefined && (values.get(id)?.get(day)?.value ?? null) !== null;
  };
  return known(at) && !known(at - 1) && !known(at + 1);
}

function after(day: Day, grain: Grain): Day {
  return grain === "month" ? firstDay(addMonths(monthOf(day), 1)) : addDays(day, grain === "week" ? 7 : 1);
}

function min(days: readonly Day[]): Day | undefined {
  return days.reduce<Day | undefined>(
    (least, day) => (least === undefined || day < least ? day : least),
    undefined,
  );
}

function max(days: readonly Day[]): Day | undefined {
  return days.reduce<Day | undefined>(
    (most, day) => (most === undefined || day > most ? day : most),
    undefined,
  );
}
