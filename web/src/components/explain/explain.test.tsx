import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { renderInApp } from "@/test/app";
import { aFigure } from "@/test/figures";

import { Explain } from "./explain";
import { LiveCard } from "./live-card";

const LINE = {
  delivery: "86bd10d1c2f3a4b5",
  file: "toolost_sales_203110.csv",
  where: "line 42",
  line: 42,
  cells: { channel: "Spotify", units: "9629" },
};

const ORIGINS = {
  state: "a",
  id: "monthly_streams",
  title: "Monthly streams",
  unit: "streams",
  value: 508187,
  subject: null,
  reason: null,
  origins: [
    {
      dataset: "daily_streams",
      title: "Streams a day and store",
      family: "distributor",
      measure: "streams",
      first: "2031-10",
      last: "2031-10",
      where: {},
      total: 508187,
      rows: 2,
      lines: 2,
      facts: [
        {
          grain: { source: "toolost", account: "main", store: "spotify", day: "2031-10-30" },
          value: 12596,
          delivery: LINE.delivery,
          file: LINE.file,
          line_count: 1,
          lines: [LINE],
        },
      ],
      cut: "The 1 largest of 2 rows are shown.",
    },
  ],
  notes: ["The store of one row is not known."],
  names: { toolost: "TooLost", spotify: "Spotify" },
};

const LINES = {
  delivery: LINE.delivery,
  file: LINE.file,
  platform: "toolost",
  kind: "sales",
  header: [],
  lines: [
    { number: 41, text: "Tidal,12", asked: false },
    { number: 42, text: "Spotify,9629", asked: true },
  ],
  total: 90,
  hidden: ["e-mail"],
  note: null,
};

const BEFORE = aFigure({ value: 488162, breakdown: [{ label: "Spotify", value: 423006, share: "86.6" }] });

const NOW = aFigure({ breakdown: [{ label: "Spotify", value: 440311, share: "86.6" }] });

const plain = (text: string | null | undefined) => (text ?? "").replace(/[\u00a0\u202f\u2009]/g, " ");

/** Answers of the server by the beginning of their path. */
function serve(answers: Readonly<Record<string, unknown>>) {
  const answer = async (path: string) => {
    const found = Object.entries(answers).find(([begin]) => path.startsWith(`/api/v1/${begin}`));
    return found
      ? Response.json(found[1])
      : Response.json({ error: { code: "B401", what: `Nothing is at ${path}.` } }, { status: 404 });
  };
  vi.stubGlobal("fetch", vi.fn(answer));
}

beforeEach(() => {
  serve({
    "kpis/monthly_streams/origins": ORIGINS,
    "kpis/monthly_streams": BEFORE,
    "deliveries/86bd10d1c2f3a4b5/lines?around=42": LINES,
  });
});

afterEach(() => vi.unstubAllGlobals());

describe("the story of a figure", () => {
  it("leads from the number to the line of the file in three presses", async () => {
    const user = userEvent.setup();
    renderInApp(
      <>
        <LiveCard figure={NOW} />
        <Explain />
      </>,
      { figures: [NOW] },
    );
    await user.click(screen.getByRole("button", { name: /^Monthly streams/ }));
    expect(window.location.search).toBe("?explain=monthly_streams");
    const story = await screen.findByRole("dialog", { name: "Monthly streams" });
    await user.click(await within(story).findByText("toolost_sales_203110.csv · line 42"));
    await user.click(within(story).getByRole("button", { name: "Show in the file" }));
    const lines = await within(story).findByRole("region", { name: "Lines of toolost_sales_203110.csv" });
    expect(within(lines).getByText("Spotify,9629").closest("li")).toHaveAttribute("aria-current", "true");
    expect(within(story).getByText(/belongs to people: e-mail/)).toBeVisible();
    await user.click(within(story).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.getByRole("button", { name: /^Monthly streams/ })).toHaveFocus());
  });

  it("shows the rows of a month of its course, and goes back to its own", async () => {
    const user = userEvent.setup();
    window.history.replaceState(null, "", "/?explain=monthly_streams");
    renderInApp(<Explain />, { figures: [NOW] });
    const story = await screen.findByRole("dialog", { name: "Monthly streams" });
    const course = within(story).getByRole("region", { name: "How it went" });
    await user.click(within(course).getByRole("button", { name: /rows/i }));
    await user.click(await screen.findByRole("button", { name: /Aug 2031$/ }));
    const rows = within(story).getByRole("region", { name: "Where it comes from" });
    expect(plain(rows.textContent)).toContain("Aug 2031: 480,774 streams");
    expect(fetch).toHaveBeenCalledWith(
      expect.stringContaining("/origins?first=2031-08&last=2031-08"),
      expect.anything(),
    );
    await user.click(within(rows).getByRole("button", { name: "Back to the figure’s own rows" }));
    expect(rows).not.toHaveTextContent("Aug 2031");
  });

  it("says what changed it, from its parts in both periods", async () => {
    window.history.replaceState(null, "", "/?explain=monthly_streams");
    renderInApp(<Explain />, { figures: [NOW] });
    const why = await screen.findByRole("region", { name: "Why it changed" });
    const words = await within(why).findByText(/From 488,162/);
    expect(words.textContent?.replace(/\u00a0/g, " ")).toBe(
      "From 488,162 streams to 508,187 streams; the most of it is Spotify (+17,305 streams).",
    );
  });

  it("says of a ratio what moved above and below its line", async () => {
    const cost = aFigure({
      id: "cpc",
      title: "Cost per click",
      unit: "USD per click",
      value: "0.5",
      previous: "2",
      change: "-75",
      operands: [
        { title: "Ad spend", unit: "USD", value: "50", previous: "20", change: "150" },
        { title: "Clicks", unit: "clicks", value: 100, previous: 10, change: "900" },
      ],
    });
    window.history.replaceState(null, "", "/?explain=cpc");
    renderInApp(<Explain />, { figures: [cost] });
    const why = await screen.findByRole("region", { name: "Why it changed" });
    expect(plain(within(why).getByText(/^Ad spend up/).textContent)).toBe(
      "Ad spend up 150.0 %; Clicks up 900.0 %.",
    );
    const rows = within(within(why).getByRole("table")).getAllByRole("row");
    expect(plain(rows[1]?.textContent)).toBe("Ad spendup 150.0 %$20.00$50.00");
    expect(plain(rows[2]?.textContent)).toBe("Clicksup 900.0 %10 clicks100 clicks");
  });

  it("shows parts that do not add up each for itself", async () => {
    const listeners = { unit: "listeners per stream", breakdown_unit: "listeners per stream" };
    const parts = (value: "0.2" | "0.3") => [{ label: "Spotify", value, share: null }];
    const deezer = { label: "Deezer", value: "0.9", share: null };
    serve({ "kpis/monthly_streams": aFigure({ ...listeners, value: "0.3", breakdown: parts("0.3") }) });
    window.history.replaceState(null, "", "/?explain=monthly_streams");
    const now = aFigure({ ...listeners, value: "0.2", breakdown: [deezer, ...parts("0.2")] });
    renderInApp(<Explain />, { figures: [now] });
    const why = await screen.findByRole("region", { name: "Why it changed" });
    expect(await within(why).findByText(/they do not add up to the figure/)).toBeVisible();
    expect(plain(within(why).getAllByRole("row")[1]?.textContent)).toContain("Spotify▼");
    expect(plain(within(why).getAllByRole("row")[2]?.textContent)).toMatch(/^Deezer––/);
  });

  it("says so where nothing can be told apart, and where there is nothing to compare with", async () => {
    const day = { first: "2031-10-03", last: "2031-10-03" };
    const told = async (of: Parameters<typeof aFigure>[0]) => {
      window.history.replaceState(null, "", "/?explain=monthly_streams");
      const { unmount } = renderInApp(<Explain />, { figures: [aFigure(of)] });
      const words = plain((await screen.findByRole("region", { name: "Why it changed" })).textContent);
      unmount();
      return words;
    };
    expect(await told({ compared: day })).toContain(
      "From 488,162 streams to 508,187 streams. No source tells which part of it moved.",
    );
    const uncompared = { previous: null, change: null, compared: null };
    expect(await told(uncompared)).toContain("counted by the same sources.");
    expect(await told({ ...uncompared, notes: ["September 2031 is not complete."] })).toContain(
      "what is missing is told above.",
    );
  });

  it("opens from a link on any page, by the number of the figure too, and closes into the address", async () => {
    window.history.replaceState(null, "", "/revenue/?artist=LUMEN&explain=K-01");
    serve({ "kpis?artist=LUMEN": { state: "a", today: "2031-11-21", last_updated: null, figures: [NOW] } });
    renderInApp(<Explain />);
    const story = await screen.findByRole("dialog", { name: "Monthly streams" });
    await userEvent.click(within(story).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(window.location.search).toBe("?artist=LUMEN");
  });

  it("says why a figure cannot be computed and draws nothing", async () => {
    const figure = aFigure({
      value: null,
      change: null,
      series: [],
      reason: "No chart has been loaded.",
      can_explain: false,
    });
    window.history.replaceState(null, "", "/?explain=monthly_streams");
    renderInApp(<Explain />, { figures: [figure] });
    expect(await screen.findByText("No chart has been loaded.")).toBeVisible();
    expect(screen.queryByRole("region", { name: "Where it comes from" })).toBeNull();
  });
});
