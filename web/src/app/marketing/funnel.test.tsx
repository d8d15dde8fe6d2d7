import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { EVERYTHING } from "@/api/figures";
import { type Funnel as Way, funnelQuery } from "@/api/marketing";
import { pointsOf } from "@/api/points";
import { renderInApp } from "@/test/app";

import { Funnel } from "./funnel";

const STAGE = { dataset: "ad_daily", measure: "clicks", provisional: false, reason: null };

const WAY: Way = {
  first: "2031-09",
  last: "2031-09",
  stages: [
    { ...STAGE, name: "Ad clicks", family: "ads", value: 1906 },
    {
      ...STAGE,
      name: "Link page views",
      family: "links",
      value: null,
      reason: "No source has told link page views for this period.",
    },
    { ...STAGE, name: "Distributor streams", family: "distributor", value: 488162, provisional: true },
  ],
  quotients: [
    {
      name: "Distributor streams (distributor) per 100 ad clicks (ads)",
      value: "25611.85",
      families: ["distributor", "ads"],
      across: true,
    },
  ],
};

function opened() {
  return pointsOf(new URLSearchParams(window.location.search).get("point") ?? "") ?? [];
}

afterEach(() => window.history.replaceState(null, "", "/"));

function funnel(way: Way) {
  const { client } = renderInApp(<Funnel />);
  client.setQueryData(funnelQuery(EVERYTHING).queryKey, way);
}

describe("the way from an ad to a stream", () => {
  it("names who counted each number, and says why one is missing", async () => {
    funnel(WAY);
    const [clicks, views, streams] = within((await screen.findAllByRole("list"))[0] as HTMLElement)
      .getAllByRole("listitem")
      .map((each) => each.textContent);
    expect(clicks).toBe("Ad clicks1,906counted by ad platforms");
    expect(views).toBe("Link page views–No source has told link page views for this period.");
    expect(streams).toContain("488,162");
    expect(streams).toContain("provisional");
  });

  it("opens the rows of each count, and of a ratio those of its two", async () => {
    funnel(WAY);
    await userEvent.click(await screen.findByRole("button", { name: "Ad clicks: 1,906" }));
    const [clicks] = opened();
    expect(clicks).toMatchObject({
      dataset: "ad_daily",
      line: "all",
      first: "2031-09-01",
      last: "2031-09-30",
    });
    expect(screen.queryByRole("button", { name: /^Link page views/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: /per 100 ad clicks \(ads\): 25,611/ }));
    expect(opened()).toHaveLength(2);
  });

  it("calls a ratio of two counters no conversion", async () => {
    funnel(WAY);
    expect(await screen.findByText("two counters: not a conversion")).toBeVisible();
  });

  it("says which files bring it while nothing is told", async () => {
    funnel({ first: null, last: null, stages: [], quotients: [] });
    expect(await screen.findByRole("link", { name: "Import a file" })).toHaveAttribute(
      "href",
      "/data/import/",
    );
  });
});
