import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { aFigure } from "@/test/figures";

import { KpiCard, KpiCardSkeleton } from "./kpi-card";

const plain = (text: string | null) => (text ?? "").replace(/[\u00a0\u202f\u2009]/g, " ");

describe("a card", () => {
  it("tells the value, its period, the change in shape and words, and the period compared", () => {
    render(<KpiCard figure={aFigure()} />);
    const card = plain(screen.getByRole("article", { name: "Monthly streams" }).textContent);
    expect(card).toContain("Monthly streams · Oct 2031");
    expect(card).toContain("508,187");
    expect(card).toContain("▲up 4.1 % vs Sep 2031");
  });

  it("says to which day it goes and who counted it", () => {
    render(<KpiCard figure={aFigure({ sources: [] })} />);
    expect(screen.getByText("to Oct 31, 2031 · distributors")).toBeVisible();
  });

  it("names its sources where they are known", () => {
    const sources = ["DistroKid", "DistroKid", "TooLost"].map((source, at) => ({
      source,
      account: String(at),
      until: "2031-10-31",
    }));
    render(<KpiCard figure={aFigure({ sources })} />);
    expect(screen.getByText("to Oct 31, 2031 · DistroKid + TooLost")).toBeVisible();
  });

  it("says to which day it is complete while more is to come", () => {
    const series = aFigure().series.map((point, at) => ({ ...point, provisional: at === 3 }));
    render(<KpiCard figure={aFigure({ provisional: true, series })} />);
    expect(screen.getByText(/complete to Sep 2031/)).toBeVisible();
    expect(screen.getByText("provisional")).toBeVisible();
  });

  it("describes its course to those who do not see it", () => {
    render(<KpiCard figure={aFigure()} />);
    expect(plain(screen.getByRole("img").getAttribute("aria-label"))).toBe(
      "Course from Jul 2031 to Oct 2031, lowest 471,020 streams, highest 508,187 streams, newest 508,187 streams",
    );
  });

  it("leaves the comparison away when nobody wants it", () => {
    render(<KpiCard figure={aFigure()} compare={false} />);
    expect(screen.queryByText(/up/)).toBeNull();
  });

  it("calls a higher cost no good news", () => {
    render(
      <KpiCard figure={aFigure({ title: "Ad spend", unit: "USD", less_is_better: true, change: "63.6" })} />,
    );
    expect(screen.getByText(/up 63.6/)).toHaveClass("text-look");
  });

  it("shows how far its goal is, in words too", () => {
    const goal = { target: "600000", percent: "84.69", progress: "on track", source: null } as const;
    render(<KpiCard figure={aFigure({ goal })} />);
    expect(plain(screen.getByText(/Goal/).textContent)).toBe("Goal 600,000 streams");
    expect(plain(screen.getByText(/on track/).textContent)).toBe("on track, 85 %");
  });

  it("that cannot be computed says why, offers the import and shows no 0", () => {
    render(
      <KpiCard
        figure={aFigure({ value: null, change: null, series: [], reason: "No chart has been loaded." })}
      />,
    );
    const card = screen.getByRole("article");
    expect(within(card).getByText(/No chart has been loaded\./)).toBeVisible();
    expect(within(card).getByRole("link", { name: "Import a file" })).toHaveAttribute(
      "href",
      "/data/import/",
    );
    expect(card).not.toHaveTextContent(/\b0\b/);
  });

  it("that waits for an examination leads there, and shows commands as such", () => {
    render(
      <KpiCard
        figure={aFigure({
          id: "data_quality",
          value: null,
          series: [],
          reason: "Not yet; `bedrot quality` does.",
        })}
      />,
    );
    expect(screen.getByText("bedrot quality").tagName).toBe("CODE");
    expect(screen.getByRole("link", { name: "Examine the data" })).toHaveAttribute("href", "/data/quality/");
  });

  it("whose value is a name shows the name, and the largest of its parts", () => {
    const breakdown = [{ label: "United States", value: 40, share: "32.5" as const }];
    render(
      <KpiCard
        figure={aFigure({ value: "United States", unit: "country", change: null, series: [], breakdown })}
      />,
    );
    expect(screen.getAllByText("United States")).toHaveLength(2);
    expect(plain(screen.getByRole("listitem").textContent)).toBe("United States32.5 %");
  });

  it("opens its story when it is pressed", async () => {
    const explain = vi.fn();
    const figure = aFigure();
    render(<KpiCard figure={figure} onExplain={explain} />);
    await userEvent.click(screen.getByRole("button", { name: /^Monthly streams/ }));
    expect(explain).toHaveBeenCalledWith(figure);
  });

  it("explains what it counts without opening its story", async () => {
    const explain = vi.fn();
    render(<KpiCard figure={aFigure({ notes: ["TooLost is late."] })} onExplain={explain} />);
    await userEvent.click(screen.getByRole("button", { name: "What Monthly streams means" }));
    expect(screen.getByText(/as the distributors report them/)).toBeVisible();
    expect(screen.getByText("TooLost is late.")).toBeVisible();
    expect(explain).not.toHaveBeenCalled();
  });

  it("glows each time it changes, and not before", () => {
    const { container, rerender } = render(<KpiCard figure={aFigure()} />);
    const glow = () => container.querySelector(".animate-glow");
    expect(glow()).toBeNull();
    rerender(<KpiCard figure={aFigure()} changes={1} />);
    const first = glow();
    expect(first).not.toBeNull();
    rerender(<KpiCard figure={aFigure()} changes={2} />);
    expect(glow()).not.toBe(first);
  });

  it("that is loading is as high as one that is there", () => {
    const { container } = render(
      <>
        <KpiCardSkeleton />
        <KpiCard figure={aFigure()} />
      </>,
    );
    const [skeleton, card] = [...container.children];
    expect(skeleton).toHaveClass("min-h-56");
    expect(card).toHaveClass("min-h-56");
  });
});
