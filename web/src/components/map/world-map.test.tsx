import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { type Land, WorldMap } from "./world-map";

const LANDS: readonly Land[] = [
  { code: "US", name: "United States", value: "769.81", words: "$769.81" },
  { code: "SG", name: "Singapore", value: "25.00", words: "$25.00" },
  { code: "XK", name: "Kosovo", value: "0.10", words: "$0.10" },
];

async function map() {
  const onOpen = vi.fn();
  render(<WorldMap label="Revenue by country" lands={LANDS} unit="USD" onOpen={onOpen} />);
  const drawing = within(
    await screen.findByRole("group", { name: "Revenue by country" }, { timeout: 20_000 }),
  );
  return { drawing, onOpen };
}

describe("the world map", () => {
  it("names each country that has a value, small ones and Kosovo too", async () => {
    const { drawing } = await map();
    const names = drawing.getAllByRole("button").map((each) => each.getAttribute("aria-label"));
    expect(names.toSorted()).toEqual(["Kosovo: $0.10", "Singapore: $25.00", "United States: $769.81"]);
  }, 30_000);

  it("is one stop of Tab, and the arrow keys go from the largest to the smallest", async () => {
    const { drawing, onOpen } = await map();
    await userEvent.tab();
    expect(drawing.getByRole("button", { name: /^United States/ })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    expect(drawing.getByRole("button", { name: /^Singapore/ })).toHaveFocus();
    await userEvent.keyboard("{End}{Enter}");
    expect(onOpen).toHaveBeenCalledExactlyOnceWith("XK");
  }, 30_000);

  it("opens a country that is pressed", async () => {
    const { drawing, onOpen } = await map();
    await userEvent.click(drawing.getByRole("button", { name: /^Singapore/ }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith("SG");
  }, 30_000);

  it("says what its colours mean", async () => {
    await map();
    const legend = within(screen.getByRole("list", { name: "What the colours mean" }));
    expect(legend.getByText("$769.81")).toBeVisible();
    expect(legend.getByText("nothing told")).toBeVisible();
  }, 30_000);
});
