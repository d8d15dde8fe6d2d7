import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";

import { renderInApp } from "@/test/app";
import { serve } from "@/test/server";

import Lineage from "./data/lineage/page";
import Platforms from "./data/page";
import Quarantine from "./data/quarantine/page";
import WorldMap from "./map/page";
import { Campaigns } from "./marketing/campaigns";

const PLATFORMS = { current: true, day: "2031-11-21", platforms: [], warnings: [] };
const STATION = { id: "landing toolost", zone: "landing", title: "Too Lost", holds: "3 files", href: null };
const NOTHING = { total: 0, page: 1, size: 20 };

const ANSWERS = {
  "GET /api/v1/platforms": PLATFORMS,
  "GET /api/v1/lineage": { current: true, zones: [], nodes: [STATION], edges: [] },
  "GET /api/v1/quarantine": { ...NOTHING, rows: [], files: [], files_cut: 0 },
  "GET /api/v1/marketing/campaigns": {
    ...NOTHING,
    first: "2031-10",
    last: "2031-10",
    currency: "USD",
    notes: [],
    rows: [],
  },
  "GET /api/v1/countries": {
    measure: "net",
    title: "Revenue",
    unit: "USD",
    first: "2031-10-01",
    last: "2031-10-31",
    rows: [],
    total: null,
    elsewhere: null,
    notes: [],
    as_of: null,
    sources: [],
  },
};

const CASES: readonly (readonly [string, ReactNode, string, string])[] = [
  ["/data/?platform=nobody", <Platforms key="" />, "No platform goes by “nobody”.", "Show all platforms"],
  [
    "/data/lineage/?node=nowhere",
    <Lineage key="" />,
    "Nothing on the way goes by “nowhere”.",
    "Show the whole way",
  ],
  [
    "/data/quarantine/?delivery=0123456789abcdef",
    <Quarantine key="" />,
    "Nothing of this choice is held back.",
    "Show all files",
  ],
  ["/marketing/?campaign=moon", <Campaigns key="" />, "No campaign goes by “moon”.", "Show all campaigns"],
  [
    "/map/?country=QQ",
    <WorldMap key="" />,
    "No statement of the chosen months names a country “QQ”.",
    "Show all countries",
  ],
];

describe("an address that names something that there is not", () => {
  it.each(CASES)("%s says so and leads back", async (address, page, said, back) => {
    window.history.replaceState(null, "", address);
    serve(ANSWERS);
    renderInApp(page, { path: address.split("?")[0] ?? "/" });
    expect(await screen.findByText(said)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: back }));
    expect(window.location.search).toBe("");
    await waitFor(() => expect(screen.queryByText(said)).toBeNull());
  });
});
