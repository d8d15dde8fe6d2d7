import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { renderInApp } from "@/test/app";

import Stopped from "./error";
import NotFound from "./not-found";

describe("who is lost", () => {
  it("is told where to go from an address that leads nowhere", () => {
    renderInApp(<NotFound />);
    expect(screen.getByText("There is no page at this address.")).toBeVisible();
    expect(screen.getByRole("link", { name: "To the Overview" })).toHaveAttribute("href", "/");
  });

  it("can try a page again that has stopped, and is shown what stopped it", async () => {
    const reset = vi.fn();
    renderInApp(<Stopped error={new Error("rows is undefined")} reset={reset} />);
    expect(screen.getByRole("alert")).toHaveTextContent("rows is undefined");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(reset).toHaveBeenCalledOnce();
  });
});
