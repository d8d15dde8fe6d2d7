import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { Track } from "@/api/catalogue";
import { EVERYTHING } from "@/api/figures";
import { renderInApp } from "@/test/app";

import { Tracks } from "./tracks";

const TRACK: Track = {
  key: "XXA213100001",
  title: "GLASS TIDE",
  acts: ["NOVA SEVEN"],
  isrc: "XXA213100001",
  upc: null,
  released: "2031-01-10",
  kind: "ep",
  listed: true,
  share: "0.5",
  share_known: true,
  revenue: "1911.65084834",
  units: 633301,
};

/** A server that has one track for each question; the addresses that were asked. */
function server() {
  const asked: URL[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation((path) => {
    asked.push(new URL(String(path), "http://label"));
    const rows = [TRACK, { ...TRACK, key: "b", title: "PAPER MOON", share: "1", share_known: false }];
    return Promise.resolve(
      Response.json({
        currency: "USD",
        first: "2031-01",
        last: "2031-03",
        rows,
        total: 230,
        page: 1,
        size: 100,
      }),
    );
  });
  return asked;
}

afterEach(() => vi.restoreAllMocks());

describe("the list of tracks", () => {
  it("tells revenue, and when the label’s share is not stated", async () => {
    server();
    renderInApp(<Tracks asked={EVERYTHING} onOpen={() => undefined} />);
    expect(
      await screen.findByRole("row", { name: /GLASS TIDE NOVA SEVEN.+\$1,911\.65 633,301 50.%/ }),
    ).toBeVisible();
    expect(screen.getByRole("row", { name: /PAPER MOON.+not stated/ })).toBeVisible();
  });

  it("is searched, sorted and paged by the server", async () => {
    const asked = server();
    renderInApp(<Tracks asked={EVERYTHING} onOpen={() => undefined} />);
    await userEvent.click(await screen.findByRole("button", { name: "Next page" }));
    expect(asked.at(-1)?.searchParams.get("page")).toBe("2");
    await userEvent.click(screen.getByRole("button", { name: "Paid units" }));
    expect(Object.fromEntries(asked.at(-1)?.searchParams ?? [])).toMatchObject({ sort: "units", page: "1" });
    await userEvent.type(screen.getByRole("searchbox", { name: "Title, act, ISRC or UPC" }), "moon");
    await vi.waitFor(() => expect(asked.at(-1)?.searchParams.get("q")).toBe("moon"));
  });

  it("opens the story of a track", async () => {
    server();
    const onOpen = vi.fn();
    renderInApp(<Tracks asked={EVERYTHING} onOpen={onOpen} />);
    await userEvent.click(await screen.findByRole("button", { name: "GLASS TIDE" }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith("XXA213100001");
  });
});
