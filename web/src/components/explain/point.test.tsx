import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { type EntryAsked, type PointAsked, pointText, type RowsAsked } from "@/api/point-asked";
import { type PointRows, pointsOf } from "@/api/points";
import { renderInApp } from "@/test/app";
import { serve } from "@/test/server";

import { Explain } from "./explain";
import { useOpenPoint } from "./use-point";

const ASKED: PointAsked = {
  dataset: "royalties",
  measure: "net",
  by: "store",
  line: "spotify",
  step: "month",
  first: "2031-01-01",
  last: "2031-06-30",
  day: "2031-03-01",
  artist: "NOVA SEVEN & LUMEN",
};

const ENTRY: EntryAsked = { list: "songs", row: '["A | B"]', measure: "streams" };

const LINE = {
  delivery: "86bd10d1c2f3a4b5",
  file: "dk_bank_details.tsv",
  where: "line 42",
  line: 42,
  cells: { Store: "Spotify", "Earnings (USD)": "4.00" },
};

function aPoint(of: Partial<PointRows> = {}): PointRows {
  return {
    dataset: "royalties",
    measure: "net",
    title: "Revenue before splits",
    family: "distributor",
    unit: "USD",
    level: false,
    step: "month",
    by: "store",
    first: "2031-03-01",
    last: "2031-03-31",
    key: "spotify",
    name: "Spotify",
    value: "6.50",
    total: "6.50",
    rows: 2,
    page: 1,
    size: 20,
    facts: [aFact("4.00"), aFact("2.50")],
    names: { distrokid: "DistroKid", spotify: "Spotify" },
    ...of,
  };
}

function aFact(value: "4.00" | "2.50", lines: readonly (typeof LINE)[] = []) {
  return {
    grain: { source: "distrokid", store: "spotify", sale_month: "2031-03-01", report_date: "2031-05-01" },
    value,
    delivery: LINE.delivery,
    file: LINE.file,
    line_count: 1,
    lines: [...lines],
  };
}

function Opens({ points }: { readonly points: readonly RowsAsked[] }) {
  const open = useOpenPoint();
  return (
    <button type="button" onClick={() => open(...points)}>
      a point
    </button>
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  window.history.replaceState(null, "", "/");
});

describe("the story of a point", () => {
  it("leads from the point to its rows and to the line of the file", async () => {
    const user = userEvent.setup();
    const asked = serve({
      "GET /api/v1/courses/rows": ({ path }: { readonly path: string }) =>
        path.includes("source_lines") ? aPoint({ facts: [aFact("4.00", [LINE])], size: 1 }) : aPoint(),
    });
    renderInApp(
      <>
        <Opens points={[ASKED]} />
        <Explain />
      </>,
    );
    await user.click(screen.getByRole("button", { name: "a point" }));
    const story = await screen.findByRole("dialog", { name: "Revenue before splits · Spotify" });
    expect(within(story).getByText("Mar 2031")).toBeVisible();
    expect(within(story).getByText("Revenue before splits, 2 rows")).toBeVisible();
    const [row] = within(story).getAllByText("Spotify · DistroKid · Mar 2031 · reported May 1, 2031");
    expect(asked.every(({ path }) => !path.includes("source_lines"))).toBe(true);
    await user.click(row ?? story);
    expect(await within(story).findByText("· line 42")).toBeVisible();
    expect(asked.at(-1)?.path).toContain("page=1&size=1&source_lines=5");
    await user.click(within(story).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(window.location.search).toBe("");
  });

  it("opens from its address, and says where an address leads to nothing", async () => {
    serve({ "GET /api/v1/courses/rows": aPoint({ total: null, value: null, rows: 0, facts: [] }) });
    window.history.replaceState(null, "", `/?point=${encodeURIComponent(pointText(ASKED))}`);
    const { unmount } = renderInApp(<Explain />);
    expect(await screen.findByText(/there are no rows behind it/)).toBeVisible();
    unmount();
    window.history.replaceState(null, "", "/?point=dataset%3Droyalties");
    renderInApp(<Explain />);
    expect(await screen.findByText(/leads to no figure/)).toBeVisible();
  });

  it("opens a figure of a list, and one that is worked out from others with the rows of each", async () => {
    const user = userEvent.setup();
    const asked = serve({
      "GET /api/v1/lists/rows": aPoint({ title: "Streams", name: "A | B", by: null, unit: "streams" }),
      "GET /api/v1/courses/rows": aPoint(),
    });
    renderInApp(
      <>
        <Opens points={[ENTRY, ASKED]} />
        <Explain />
      </>,
    );
    await user.click(screen.getByRole("button", { name: "a point" }));
    const story = await screen.findByRole("dialog", { name: "What it is worked out from" });
    for (const title of ["Streams · A | B", "Revenue before splits · Spotify"]) {
      const part = await within(story).findByRole("region", { name: title });
      expect(within(part).getAllByText("dk_bank_details.tsv")).toHaveLength(2);
    }
    expect(asked.map(({ path }) => path).toSorted()[1]).toBe(
      "/api/v1/lists/rows?list=songs&row=%5B%22A+%7C+B%22%5D&measure=streams&page=1&size=20",
    );
  });

  it("asks for the days of several statements one by one", async () => {
    const asked = serve({ "GET /api/v1/courses/rows": aPoint() });
    const told = pointText({ ...ASKED, reported: ["2031-05-01", "2031-06-01"] });
    window.history.replaceState(null, "", `/?point=${encodeURIComponent(told)}`);
    renderInApp(<Explain />);
    expect(await screen.findByText("May 1, 2031; Jun 1, 2031")).toBeVisible();
    expect(asked[0]?.path).toContain("reported=2031-05-01&reported=2031-06-01");
  });

  it("is the same after a way through the address", () => {
    const part = { ...ASKED, lines: 12, also: "country:SE", reported: ["2031-05-01", "2031-06-01"] };
    for (const points of [[ASKED], [part], [ENTRY], [ENTRY, part, ASKED]]) {
      expect(pointsOf(pointText(...points))).toEqual(points);
    }
    for (const nothing of [
      "dataset=royalties&measure=net&line=all&day=May",
      "list=shoes&row=x&measure=y",
      "|",
    ]) {
      expect(pointsOf(nothing)).toBeNull();
    }
  });
});
