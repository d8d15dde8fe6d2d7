import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { BarChart, LineChart as Lines } from "echarts/charts";
import {
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from "echarts/components";
import { type EChartsCoreOption, init, use as register } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { describe, expect, it, vi } from "vitest";

import { ApiError } from "@/api/errors";
import { DataTable } from "@/components/ui";
import { addDays } from "@/format";
import { renderInApp } from "@/test/app";

import { barOption } from "./bar-option";
import { ChartFrame } from "./chart-frame";
import { barTable, lineTable } from "./chart-table";
import { dayTooltip } from "./day-tooltip";
import { LineChart } from "./line-chart";
import { lineOption } from "./line-option";
import { columnsIn, multiplesOption } from "./multiples-option";
import { platformColour, seriesColour } from "./palette";
import { nearestTo } from "./picking";
import { withColours } from "./picture";
import { seriesOf } from "./course-series";
import { endsMeet, provisionalStretches, type Series, timelineOf } from "./series";

register([
  BarChart,
  GridComponent,
  LabelLayout,
  Lines,
  MarkAreaComponent,
  MarkLineComponent,
  SVGRenderer,
  TitleComponent,
  TooltipComponent,
]);

/** Streams of ten days; null is a day nobody told. The last day is provisional. */
function aLine(id: string, ...values: (number | null)[]): Series {
  const points = values.flatMap((value, at) =>
    value === null ? [] : [{ day: addDays("2031-10-01", at), value, provisional: at === values.length - 1 }],
  );
  return { id, name: `Line ${id}`, points };
}

const LOOK = { width: 800, locale: "en-US", highlight: null, direct: true };
const lines = (...series: Series[]) => ({
  series,
  unit: "streams",
  grain: "day" as const,
  marks: [],
  fromZero: true,
  mixed: false,
});

function drawn(option: EChartsCoreOption): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: 800, height: 300 });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

const plain = (text: string | null | undefined) => (text ?? "").replace(/[\u00a0\u202f]/g, " ");

describe("lines", () => {
  it("keep a place for days that nobody told, so that gaps stay gaps", () => {
    const { days, values } = timelineOf([aLine("a", 1, null, 3)], "day");
    expect(days).toEqual(["2031-10-01", "2031-10-02", "2031-10-03"]);
    expect(values.get("a")?.get("2031-10-02")).toBeUndefined();
    expect(JSON.stringify(lineOption(lines(aLine("a", 1, null, 3)), LOOK))).toContain(",null]");
  });

  it("go from month to month whatever their lengths", () => {
    const points = ["2031-01-01", "2031-04-01"].map((day) => ({ day, value: 1 }));
    expect(timelineOf([{ id: "a", name: "a", points }], "month").days).toHaveLength(4);
  });

  it("are hatched from the last complete day on", () => {
    expect(provisionalStretches(timelineOf([aLine("a", 1, 2, 3)], "day"))).toEqual([
      ["2031-10-02", "2031-10-03"],
    ]);
    expect(drawn(lineOption(lines(aLine("a", 1, 2, 3)), LOOK))).toContain("<pattern");
  });

  it("carry their names at their ends where there is room", () => {
    const option = (direct: boolean) =>
      lineOption(lines(aLine("a", 1, 2), aLine("b", 3, 4)), { ...LOOK, direct });
    expect(drawn(option(true))).toContain("Line a");
    expect(drawn(option(false))).not.toContain("Line a");
  });

  it("are named by a legend from six on, which makes one stand out", async () => {
    renderInApp(
      <LineChart
        label="Many"
        series={[..."abcdef"].map((id) => aLine(id, 1, 2))}
        unit="streams"
        grain="day"
      />,
    );
    const legend = screen.getByRole("list", { name: "Lines" });
    expect(within(legend).getAllByRole("button")).toHaveLength(6);
    await userEvent.click(within(legend).getByRole("button", { name: "Line c" }));
    expect(within(legend).getByRole("button", { name: "Line c" })).toHaveAttribute("aria-pressed", "true");
  });

  it("step back behind the one that stands out", () => {
    const option = lineOption(lines(aLine("a", 1, 2), aLine("b", 3, 4)), { ...LOOK, highlight: "b" });
    const opacity = (option.series as { lineStyle?: { opacity?: number } }[]).map(
      (each) => each.lineStyle?.opacity,
    );
    expect(opacity.slice(0, 2)).toEqual([0.2, 1]);
  });

  it("show releases and level shifts on their days", () => {
    const marks = [{ day: "2031-10-02", label: "COLD HARBOUR", kind: "release" as const }];
    expect(drawn(lineOption({ ...lines(aLine("a", 1, 2, 3)), marks }, LOOK))).toContain("COLD HARBOUR");
  });

  it("leaves names of marks away that would lie on one another", () => {
    const marks = [1, 2].map((day) => ({
      day: `2031-10-0${day}`,
      label: `NAME ${day}`,
      kind: "release" as const,
    }));
    const long = lines(aLine("a", ...Array.from({ length: 60 }, (_, at) => at)));
    expect(drawn(lineOption({ ...long, marks: marks.slice(0, 1) }, LOOK))).toContain("NAME 1");
    expect(drawn(lineOption({ ...long, marks }, LOOK))).not.toContain("NAME");
  });
});

describe("the tooltip of a day", () => {
  const colour = () => "red";

  it("lists exact values, the largest first, and says what is not told and what is provisional", () => {
    const series = [aLine("a", 1, 1_234_567), aLine("b", 5, 2_000_000), aLine("c", 1, null)];
    const shown = { ...lines(...series), colour };
    const box = dayTooltip(shown, timelineOf(series, "day"), "2031-10-02", "en-US");
    expect([...box.children].map((line) => plain(line.textContent))).toEqual([
      "Thu, Oct 2, 2031",
      "Line b2,000,000 streams *",
      "Line a1,234,567 streams *",
      "Line cnot told",
      "* provisional: more is to come",
    ]);
  });

  it("never takes a name for markup", () => {
    const series = [{ ...aLine("a", 1, 2), name: "<img src=x onerror=alert(1)>" }];
    const box = dayTooltip({ ...lines(...series), colour }, timelineOf(series, "day"), "2031-10-01", "en-US");
    expect(box.querySelector("img")).toBeNull();
    expect(box).toHaveTextContent("<img src=x onerror=alert(1)>");
  });
});

describe("bars", () => {
  const BARS = [
    { id: "1", label: "Spotify", value: "1204.22" as const, share: "64.1" as const },
    { id: "2", label: "Refunds", value: "-33.12" as const, share: null },
  ];

  it("begin at zero and end with their value", () => {
    const svg = plain(drawn(barOption(BARS, "USD", false, { width: 800, locale: "en-US" })));
    expect(svg).toContain("$1,204.22");
    expect(svg).toContain("−$33.12");
    const { xAxis } = barOption(BARS, "USD", false, { width: 800, locale: "en-US" });
    expect((xAxis as { min: (range: { min: number }) => number }).min({ min: 900 })).toBe(0);
  });

  it("have equal rows with their shares", () => {
    const { columns, rows } = barTable(BARS, { label: "Store", value: "Revenue" }, "USD", "en-US");
    expect(columns.map(({ title }) => title)).toEqual(["Store", "Revenue", "Share in percent"]);
    expect(rows.map((row) => columns.map((column) => column.value(row)))).toEqual([
      ["Spotify", "1204.22", "64.1"],
      ["Refunds", "-33.12", null],
    ]);
  });
});

describe("small multiples", () => {
  it("stand two by two on a phone", () => {
    expect(columnsIn(296, 8)).toBe(2);
    expect(columnsIn(1134, 8)).toBe(4);
    expect(columnsIn(1134, 2)).toBe(2);
  });

  it("have one scale unless each shall have its own", () => {
    const data = { ...lines(aLine("a", 1, 2), aLine("b", 90, 93)), scale: "shared" as const };
    const tops = (option: EChartsCoreOption) => (option.yAxis as { max?: number }[]).map(({ max }) => max);
    expect(tops(multiplesOption(data, LOOK))).toEqual([100, 100]);
    const own = { ...data, scale: "own" as const };
    expect(tops(multiplesOption({ ...own, fromZero: false }, LOOK))).toEqual([2, 93]);
    expect(tops(multiplesOption({ ...own, fromZero: true }, LOOK))).toEqual([2, 100]);
  });
});

describe("colours", () => {
  it("of platforms are theirs alone", () => {
    expect(platformColour("apple_music", 3)).toBe("var(--platform-apple)");
    expect(platformColour("instagram", 3)).toBe("var(--platform-meta)");
    expect(platformColour("pandora", 3)).toBe(seriesColour(3));
  });

  it("are put into a picture, which has no page around it", () => {
    const styles = { getPropertyValue: (name: string) => (name === "--line" ? " #334155" : "") };
    expect(withColours('<path stroke="var(--line)"/>', styles)).toBe('<path stroke="#334155"/>');
  });
});

describe("the frame of a chart", () => {
  const series = [aLine("a", 1, 2, 3)];
  const frame = (more: object = {}) => (
    <ChartFrame
      title="Streams by platform"
      definition="Streams of each day."
      source="DistroKid"
      asOf="2031-10-03"
      table={lineTable(series, "streams", "day", "en-US")}
      empty={<p>Drop a trends file.</p>}
      {...more}
    >
      <LineChart label="Streams a day" series={series} unit="streams" grain="day" />
    </ChartFrame>
  );

  it("says from whom and to which day", () => {
    renderInApp(frame());
    expect(screen.getByText("DistroKid · to Oct 3, 2031")).toBeVisible();
  });

  it("shows the same figures as rows, the newest first", async () => {
    renderInApp(frame());
    await userEvent.click(screen.getByRole("button", { name: "Show the rows" }));
    const [, first] = screen.getAllByRole("row");
    expect(plain(first?.textContent)).toBe("Oct 3, 20313 streamsprovisional");
    await userEvent.click(screen.getByRole("button", { name: "Show the chart" }));
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("hands out its rows as CSV", async () => {
    const made: Blob[] = [];
    vi.stubGlobal(
      "URL",
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
        revokeObjectURL: () => undefined,
      }),
    );
    const saved = vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
    renderInApp(frame());
    await userEvent.click(screen.getByRole("button", { name: "Export Streams by platform" }));
    await userEvent.click(screen.getByRole("button", { name: "Rows (CSV)" }));
    const text = (await made[0]?.text())?.replace("\ufeff", "");
    expect(text?.split("\r\n").slice(0, 2)).toEqual(["Day,Line a,State", "2031-10-03,3,provisional"]);
    expect(saved.mock.contexts.map((link) => (link as HTMLAnchorElement).download)).toEqual([
      "streams-by-platform.csv",
    ]);
    vi.unstubAllGlobals();
  });

  it("keeps its place while it loads", () => {
    renderInApp(frame({ table: lineTable([], "streams", "day", "en-US"), loading: true }));
    expect(screen.getByRole("region", { name: "Streams by platform" })).toHaveAttribute("aria-busy", "true");
    expect(screen.queryByText("Drop a trends file.")).toBeNull();
  });

  it("says what to do where there is nothing", () => {
    renderInApp(frame({ table: lineTable([], "streams", "day", "en-US") }));
    expect(screen.getByText("Drop a trends file.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Export/ })).toBeNull();
  });

  it("keeps the last good figures beside a failure, with their day", () => {
    renderInApp(frame({ error: new ApiError(503, "B301", "The warehouse is locked.") }));
    expect(screen.getByRole("alert")).toHaveTextContent("The numbers shown are those of Oct 3, 2031.");
    expect(screen.getByText("DistroKid · to Oct 3, 2031")).toBeVisible();
  });
});

describe("names of lines", () => {
  it("stand in a legend where the lines end on each other", () => {
    expect(endsMeet([aLine("a", 100, 90), aLine("b", 40, 50)])).toBe(false);
    expect(endsMeet([aLine("a", 100, 2), aLine("b", 40, 1)])).toBe(true);
    expect(endsMeet([aLine("a", 1, 2)])).toBe(false);
  });
});

describe("a course of the server", () => {
  const line = (key: string) => ({ key, name: key, total: 1, points: [] });
  const course = (by: string) =>
    ({ by, lines: [line("spotify"), line("others")] }) as unknown as Parameters<typeof seriesOf>[0];

  it("wears the colours of platforms only where its lines are platforms", () => {
    expect(seriesOf(course("store"))[0]?.colour).toBe("var(--platform-spotify)");
    expect(seriesOf(course("artist"))[0]?.colour).toBeUndefined();
  });

  it("shows what is left over in grey", () => {
    expect(seriesOf(course("store"))[1]?.colour).toBe("var(--series-7)");
  });
});

describe("a press on a drawing", () => {
  const at = (series: number, point: number, x: number, y: number) => ({
    series,
    point,
    at: [x, y] as const,
  });

  it("means the nearest step, and of its lines the one nearest by height", () => {
    const spots = [at(0, 0, 10, 50), at(0, 1, 40, 20), at(1, 0, 10, 90), at(1, 1, 40, 80)];
    expect(nearestTo([36, 70], spots)).toMatchObject({ series: 1, point: 1 });
    expect(nearestTo([22, 20], spots)).toMatchObject({ series: 0, point: 0 });
    expect(nearestTo([22, 20], [])).toBeNull();
  });

  it("opens what a point was made of from the rows, too", async () => {
    const opened: (readonly [string, string])[] = [];
    const series = [aLine("a", 1, null, 3)];
    const table = lineTable(series, "streams", "day", "en-US", false, (line, day) =>
      opened.push([line, day]),
    );
    renderInApp(<DataTable title="Streams" {...table} />);
    await userEvent.click(screen.getByRole("button", { name: /^3\sstreams, Line a, Oct 3, 2031/ }));
    expect(opened).toEqual([["a", "2031-10-03"]]);
    expect(screen.queryByRole("button", { name: /not told/ })).toBeNull();
  });
});
