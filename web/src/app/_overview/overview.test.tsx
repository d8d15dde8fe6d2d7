import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { type Attention, attentionQuery } from "@/api/attention";
import { makeQueryClient } from "@/api/providers";
import { figuresOf, isMixed, subjectOf } from "@/components/figures";
import { renderInApp } from "@/test/app";
import { aFigure } from "@/test/figures";

import { FigureGroup } from "./figure-group";
import { NeedsYou } from "./needs-you";
import { needsInWords, overviewSentence } from "./sentence";

const item = (of: Partial<Attention["items"][number]> = {}): Attention["items"][number] => ({
  kind: "gap",
  severity: "person",
  title: "Days are missing",
  what: "6 days of plays are missing.",
  todo: "Download them.",
  since: "2031-11-01",
  href: "/streaming/?store=spotify",
  ...of,
});

const attention = (...items: Attention["items"]): Attention => ({
  state: "a",
  current: true,
  day: "2031-11-21",
  counts: { person: items.length },
  items,
  cut: 0,
});

const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");

describe("the sentence of Overview", () => {
  const streams = aFigure();
  const revenue = aFigure({
    id: "gross_revenue",
    unit: "USD",
    value: "1905.46",
    change: "-1.6",
    period: { first: "2031-08-01", last: "2031-08-31" },
  });

  it("says what moved, in which period, and how much needs somebody", () => {
    expect(plain(overviewSentence([streams, revenue], attention(item(), item()), "en-US"))).toBe(
      "Streams were up 4.1 % in Oct 2031, revenue was down 1.6 % in Aug 2031; 2 things need you.",
    );
  });

  it("claims no change where there is none to claim", () => {
    expect(plain(overviewSentence([aFigure({ change: null })], attention(), "en-US"))).toBe(
      "Streams were 508,187 streams in Oct 2031; nothing needs you today.",
    );
    expect(plain(overviewSentence([{ ...revenue, change: null }], undefined, "en-US"))).toBe(
      "Revenue was $1,905.46 in Aug 2031.",
    );
    expect(overviewSentence([], undefined, "en-US")).toBe(
      "Neither streams nor revenue are known for this choice.",
    );
  });

  it("does not count what can wait", () => {
    expect(needsInWords({ ...attention(), counts: { look: 7, broken: 1 } }, "en-US")).toBe(
      "1 thing needs you",
    );
  });
});

describe("what needs somebody", () => {
  it("stands with the most urgent first, and leads to where it can be seen to", async () => {
    const items = ["a", "b", "c", "d", "e", "f"].map((title) => item({ title, severity: "broken" }));
    const { client } = renderInApp(<NeedsYou />);
    client.setQueryData(attentionQuery.queryKey, attention(...items));
    expect(await screen.findAllByRole("listitem")).toHaveLength(5);
    expect(screen.getAllByText("broken")).toHaveLength(5);
    expect(screen.getAllByRole("link")[0]).toHaveAttribute("href", "/streaming/?store=spotify");
    await userEvent.click(screen.getByRole("button", { name: "Show all 6" }));
    expect(screen.getAllByRole("listitem")).toHaveLength(6);
  });

  it("may be nothing", async () => {
    const { client } = renderInApp(<NeedsYou />);
    client.setQueryData(attentionQuery.queryKey, attention());
    expect(await screen.findByText("Nothing needs you today.")).toBeVisible();
  });

  it("is asked again while the server still looks", () => {
    const client = makeQueryClient();
    const interval = attentionQuery.refetchInterval;
    const asked = (current: boolean) => {
      client.setQueryData(attentionQuery.queryKey, { ...attention(), current });
      const query = client.getQueryCache().find({ queryKey: attentionQuery.queryKey });
      return typeof interval === "function" && query ? interval(query as never) : null;
    };
    expect(asked(false)).toBeGreaterThan(0);
    expect(asked(true)).toBe(false);
  });
});

describe("figures by subject", () => {
  it("go where those who count them belong, also when they are new", () => {
    expect(subjectOf({ id: "new_one", families: ["ads"] })).toBe("marketing");
    expect(subjectOf({ id: "new_one", families: ["distributor", "links"] })).toBe("marketing");
    expect(subjectOf({ id: "new_one", families: ["bank"] })).toBe("money");
    expect(subjectOf({ id: "new_one", families: ["store"] })).toBe("reach");
    expect(subjectOf({ id: "new_one", families: ["a", "b", "c", "d", "e"] })).toBe("data");
    expect(subjectOf({ id: "gross_revenue", families: ["distributor"] })).toBe("money");
  });

  it("stand in the chosen order, those without a value last", () => {
    const figures = [
      aFigure({ id: "unknown" }),
      aFigure({ id: "monthly_streams", value: null }),
      aFigure({ id: "streams_ytd" }),
    ];
    expect(figuresOf("reach", figures).map(({ id }) => id)).toEqual([
      "streams_ytd",
      "unknown",
      "monthly_streams",
    ]);
  });

  it("show eight, and all at a press", async () => {
    const figures = Array.from({ length: 10 }, (_, at) => aFigure({ id: `f${at}`, title: `Figure ${at}` }));
    renderInApp(<FigureGroup subject="reach" title="Reach" figures={figures} compare />);
    const cards = screen.getByRole("region", { name: "Figures: Reach" });
    expect(within(cards).getAllByRole("article")).toHaveLength(8);
    await userEvent.click(screen.getByRole("button", { name: "Show all 10" }));
    expect(within(cards).getAllByRole("article")).toHaveLength(10);
  });

  it("tell currencies apart only where there are several", () => {
    expect(isMixed([aFigure({ unit: "USD" }), aFigure({ unit: "USD per stream" }), aFigure()])).toBe(false);
    expect(isMixed([aFigure({ unit: "USD" }), aFigure({ unit: "EUR" })])).toBe(true);
  });
});
