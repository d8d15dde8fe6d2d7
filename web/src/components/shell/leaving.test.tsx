import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";

import { renderInApp } from "@/test/app";

import { useUnsaved } from "./leaving";
import { Shell } from "./shell";

function Page({ unsaved }: { readonly unsaved: string | null }) {
  useUnsaved(unsaved);
  return <a href="#here">stay</a>;
}

function open(unsaved: string | null) {
  window.history.replaceState(null, "", "/boards/");
  const pushed = vi.fn();
  renderInApp(
    <Shell>
      <Page unsaved={unsaved} />
    </Shell>,
    { path: "/boards/", pushed },
  );
  return pushed;
}

const asking = () => screen.queryByRole("dialog", { name: "Leave without saving?" });

it("asks before a key leads away from what is not saved, and stays or goes as is said", async () => {
  const pushed = open("Your changes to Monday");
  await userEvent.keyboard("gr");
  expect(asking()).toHaveTextContent("Your changes to Monday would be lost.");
  await userEvent.click(screen.getByRole("button", { name: "Stay here" }));
  expect(asking()).toBeNull();
  expect(pushed).not.toHaveBeenCalled();
  await userEvent.keyboard("gr");
  await userEvent.click(screen.getByRole("button", { name: "Leave without saving" }));
  expect(pushed).toHaveBeenCalledWith("/revenue/");
});

it("asks before a link leads away, and not before one that stays on the page", async () => {
  open("Your changes to Monday");
  await userEvent.click(screen.getByRole("link", { name: "stay" }));
  expect(asking()).toBeNull();
  await userEvent.click(screen.getAllByRole("link", { name: "Revenue" })[0] as HTMLElement);
  expect(asking()).toBeVisible();
});

it("asks when the way back leads away, and the address stays", async () => {
  open("Your changes to Monday");
  window.history.replaceState(null, "", "/revenue/");
  window.dispatchEvent(new PopStateEvent("popstate"));
  expect(await screen.findByRole("dialog", { name: "Leave without saving?" })).toBeVisible();
  expect(window.location.pathname).toBe("/boards/");
});

it("asks the browser to ask when the window is closed", () => {
  open("Your changes to Monday");
  const closing = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(closing);
  expect(closing.defaultPrevented).toBe(true);
});

it("is in nobody's way when all is saved", async () => {
  const pushed = open(null);
  await userEvent.keyboard("gr");
  expect(pushed).toHaveBeenCalledWith("/revenue/");
});
