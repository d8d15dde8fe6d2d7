import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { renderInApp } from "@/test/app";
import { aFigure } from "@/test/figures";

import { Shell } from "./shell";

const shell = (around: Parameters<typeof renderInApp>[1] = {}) =>
  renderInApp(
    <Shell>
      <p>page</p>
    </Shell>,
    around,
  );

const search = () => new URLSearchParams(window.location.search);

describe("the shell", () => {
  it("says where one is", () => {
    shell({ path: "/data/quality/" });
    const rail = within(screen.getByRole("complementary"));
    expect(rail.getByRole("link", { name: "Data" })).toHaveAttribute("aria-current", "page");
    expect(rail.getByRole("link", { name: "Overview" })).not.toHaveAttribute("aria-current");
  });

  it("lets keyboards skip to the content", () => {
    shell();
    const skip = screen.getByRole("link", { name: "Skip to the content" });
    expect(document.querySelector(skip.getAttribute("href") ?? "")).toBe(screen.getByRole("main"));
  });

  it("is not there before the login", () => {
    shell({ path: "/login/" });
    expect(screen.getByText("page")).toBeVisible();
    expect(screen.queryByRole("navigation")).toBeNull();
  });

  it("says when nothing is real", () => {
    shell({ label: { sample: true } });
    expect(screen.getByText("Sample data.")).toBeVisible();
  });

  it("says nothing of samples on a real label", () => {
    shell();
    expect(screen.queryByText("Sample data.")).toBeNull();
  });

  it("says that it is connecting until it is live", () => {
    shell();
    expect(screen.getAllByText("Connecting")[0]).toBeVisible();
  });

  it("has the other pages behind More", async () => {
    shell();
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    const all = within(screen.getByRole("dialog", { name: "All pages" }));
    expect(all.getByRole("link", { name: /World map/ })).toHaveAttribute("href", "/map/");
    await userEvent.click(all.getByRole("button", { name: "Help" }));
    expect(screen.getByRole("dialog", { name: "Help" })).toBeVisible();
  });
});

describe("filters", () => {
  it("go into the address, and links to other pages keep them", async () => {
    shell();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Artist" }), "LUMEN");
    await userEvent.click(screen.getByRole("switch", { name: "Compare" }));
    expect(Object.fromEntries(search())).toEqual({ artist: "LUMEN", compare: "off" });
    const rail = within(screen.getByRole("complementary"));
    expect(rail.getByRole("link", { name: "Revenue" })).toHaveAttribute(
      "href",
      "/revenue/?artist=LUMEN&compare=off",
    );
  });

  it("come from the address", () => {
    window.history.replaceState(null, "", "/?store=apple_music&first=2031-01&last=2031-03");
    shell();
    expect(screen.getByRole("combobox", { name: "Platform" })).toHaveValue("apple_music");
    expect(screen.getByRole("button", { name: /^Period: Jan.+Mar 2031$/ })).toBeVisible();
  });

  it("that name what there is not say so, and can be taken out", async () => {
    window.history.replaceState(null, "", "/?artist=NOBODY&store=spotify&currency=XXX");
    shell();
    expect(screen.getByText("No artist of this label goes by “NOBODY”.")).toBeVisible();
    expect(screen.getByText("No amount was told in “XXX”.")).toBeVisible();
    expect(screen.queryByText(/No platform here/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Show all artists" }));
    expect(Object.fromEntries(search())).toEqual({ store: "spotify", currency: "XXX" });
    expect(screen.queryByText(/NOBODY/)).toBeNull();
  });

  it("of pages that have none are nobody's concern", () => {
    window.history.replaceState(null, "", "/settings/?tab=shares&artist=NOBODY");
    shell({ path: "/settings/" });
    expect(screen.queryByText(/No artist of this label/)).toBeNull();
  });

  it("choose a period by name", async () => {
    shell();
    await userEvent.click(screen.getByRole("button", { name: "Period: Newest complete month" }));
    await userEvent.click(screen.getByRole("button", { name: /^Last 3 months/ }));
    expect(Object.fromEntries(search())).toEqual({ first: "2031-08", last: "2031-10" });
    expect(screen.getByRole("button", { name: "Period: Last 3 months" })).toHaveFocus();
  });

  it("offer the currencies that amounts were told in, where there are several", async () => {
    shell({ label: { currencies: ["EUR", "USD"] } });
    const currency = screen.getByRole("combobox", { name: "Currency" });
    expect(currency).toHaveDisplayValue("Amounts in USD");
    await userEvent.selectOptions(currency, "Only EUR, as told");
    expect(Object.fromEntries(search())).toEqual({ currency: "EUR" });
    await userEvent.click(screen.getByRole("button", { name: "Clear" }));
    expect(window.location.search).toBe("");
  });

  it("do not speak of currencies where there is one", () => {
    shell();
    expect(screen.queryByRole("combobox", { name: "Currency" })).toBeNull();
  });

  it("keep the first month before the last", async () => {
    window.history.replaceState(null, "", "/?first=2031-01&last=2031-03");
    shell();
    await userEvent.click(screen.getByRole("button", { name: /^Period/ }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "From" }), "2031-06");
    expect(Object.fromEntries(search())).toEqual({ first: "2031-06", last: "2031-06" });
  });

  it("can be cleared, and keep an artist that the label no longer knows", async () => {
    window.history.replaceState(null, "", "/?artist=GONE");
    shell();
    expect(screen.getByRole("combobox", { name: "Artist" })).toHaveDisplayValue("GONE");
    await userEvent.click(screen.getByRole("button", { name: "Clear" }));
    expect(window.location.search).toBe("");
  });
});

const found = () => within(screen.getByRole("listbox", { name: "Found" }));

describe("keys", () => {
  it("/ searches figures, artists and pages, and goes there with Enter", async () => {
    const pushed = vi.fn();
    shell({ pushed, figures: [aFigure()] });
    await userEvent.keyboard("/");
    await userEvent.keyboard("lum");
    expect(found().getByRole("option", { selected: true })).toHaveTextContent("LUMEN");
    await userEvent.keyboard("{Backspace}{Backspace}{Backspace}k-01{Enter}");
    expect(pushed).toHaveBeenCalledWith("/?explain=monthly_streams");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("the arrows choose among what was found", async () => {
    shell();
    await userEvent.keyboard("/{ArrowDown}{ArrowDown}{ArrowUp}");
    const options = found().getAllByRole("option");
    expect(options[1]).toHaveAttribute("aria-selected", "true");
    expect(screen.getByRole("combobox", { name: /^Search/ })).toHaveAttribute(
      "aria-activedescendant",
      options[1]?.id,
    );
  });

  it("g and a letter go to a page, with its filters", async () => {
    const pushed = vi.fn();
    window.history.replaceState(null, "", "/?artist=LUMEN");
    shell({ pushed });
    await userEvent.keyboard("gr");
    expect(pushed).toHaveBeenCalledWith("/revenue/?artist=LUMEN");
  });

  it("? helps", async () => {
    shell();
    await userEvent.keyboard("?");
    expect(screen.getByRole("dialog", { name: "Help" })).toBeVisible();
  });

  it("rest while somebody types, and with the keys of the system", async () => {
    const pushed = vi.fn();
    shell({ pushed });
    screen.getByRole("combobox", { name: "Artist" }).focus();
    await userEvent.keyboard("?gr");
    fireEvent.keyDown(document.body, { key: "?", ctrlKey: true });
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(pushed).not.toHaveBeenCalled();
  });
});

describe("the theme", () => {
  it("is remembered by the browser", async () => {
    shell();
    expect(document.documentElement.dataset.theme).toBe("dark");
    await userEvent.click(screen.getByRole("button", { name: "Theme" }));
    await userEvent.click(screen.getByRole("button", { name: "Light" }));
    expect(document.documentElement.dataset.theme).toBe("light");
    expect(localStorage.getItem("bedrot.theme")).toBe("light");
  });
});
