import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { type PointAsked, pointText } from "@/api/point-asked";
import { pointOf, type PointRows } from "@/api/points";
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

function Opens({ point }: { readonly point: PointAsked }) {
  const open = useOpenPoint();
  return (
    <button type="button" onClick={() => open(point)}>
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
        <Opens point={ASKED} />
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

  it("is the same point after a way through the address", () => {
    expect(pointOf(pointText(ASKED))).toEqual(ASKED);
    expect(pointOf(pointText({ ...ASKED, lines: 12, also: "country:SE" }))).toMatchObject({
      lines: 12,
      also: "country:SE",
    });
    expect(pointOf("dataset=royalties&measure=net&line=all&day=May")).toBeNull();
  });
});
