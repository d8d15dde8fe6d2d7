import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";

import { ApiError } from "@/api/errors";

import { Button } from "./button";
import { Drawer } from "./drawer";
import { Pager } from "./pager";
import { Popover } from "./popover";
import { ErrorState } from "./states";
import { Tabs } from "./tabs";
import { ToastProvider, useToast } from "./toast";

describe("tabs", () => {
  function Three() {
    const [active, setActive] = useState("a");
    const tabs = ["a", "b", "c"].map((id) => ({ id, title: `Tab ${id}` }));
    return (
      <Tabs label="Letters" tabs={tabs} active={active} onChange={setActive}>
        panel {active}
      </Tabs>
    );
  }

  it("go round with the arrow keys, and to the ends", async () => {
    render(<Three />);
    screen.getByRole("tab", { name: "Tab a" }).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { name: "Tab b" })).toHaveFocus();
    expect(screen.getByRole("tabpanel", { name: "Tab b" })).toHaveTextContent("panel b");
    await userEvent.keyboard("{End}{ArrowRight}");
    expect(screen.getByRole("tab", { name: "Tab a" })).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{ArrowLeft}");
    expect(screen.getByRole("tab", { name: "Tab c" })).toHaveFocus();
  });

  it("are one stop of the Tab key", () => {
    render(<Three />);
    expect(screen.getAllByRole("tab").map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
  });
});

describe("a drawer", () => {
  it("is a window with a name, and closes with its button", async () => {
    const onClose = vi.fn();
    render(
      <Drawer open title="Monthly streams" onClose={onClose}>
        rows
      </Drawer>,
    );
    expect(screen.getByRole("dialog", { name: "Monthly streams" })).toHaveTextContent("rows");
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("closes on Esc, which the browser tells as cancel", () => {
    const onClose = vi.fn();
    render(
      <Drawer open title="Rows" onClose={onClose}>
        rows
      </Drawer>,
    );
    screen.getByRole("dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("is not there while it is closed", () => {
    render(
      <Drawer open={false} title="Rows" onClose={() => undefined}>
        rows
      </Drawer>,
    );
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("a popover", () => {
  const shown = () => screen.queryByText("inside");

  function One() {
    return (
      <>
        <Popover label="More" button="…">
          {(close) => <button onClick={close}>inside</button>}
        </Popover>
        <button>elsewhere</button>
      </>
    );
  }

  it("closes on Esc and gives the focus back", async () => {
    render(<One />);
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    expect(shown()).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(shown()).toBeNull();
    expect(screen.getByRole("button", { name: "More" })).toHaveFocus();
  });

  it("closes on a press elsewhere, and when the focus goes on", async () => {
    render(<One />);
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.click(screen.getByRole("button", { name: "elsewhere" }));
    expect(shown()).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.tab();
    await userEvent.tab();
    expect(shown()).toBeNull();
  });

  it("can be closed from inside", async () => {
    render(<One />);
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.click(screen.getByRole("button", { name: "inside" }));
    expect(shown()).toBeNull();
  });
});

describe("messages", () => {
  function Two() {
    const announce = useToast();
    return (
      <>
        <Button onClick={() => announce({ word: "Done", tone: "grew", text: "3 files imported." })}>
          good
        </Button>
        <Button onClick={() => announce({ word: "Failed", tone: "broken", text: "Line 12 is short." })}>
          bad
        </Button>
      </>
    );
  }

  it("are told to screen readers; good ones go by themselves, failures stay", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    render(
      <ToastProvider>
        <Two />
      </ToastProvider>,
    );
    await user.click(screen.getByRole("button", { name: "good" }));
    await user.click(screen.getByRole("button", { name: "bad" }));
    expect(screen.getByRole("status")).toHaveTextContent("3 files imported.");
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(screen.getByRole("status")).not.toHaveTextContent("3 files imported.");
    expect(screen.getByRole("status")).toHaveTextContent("Line 12 is short.");
    await user.click(screen.getByRole("button", { name: "Close this message" }));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    vi.useRealTimers();
  });
});

describe("a failure", () => {
  const error = new ApiError(
    503,
    "B301",
    "The warehouse is locked.",
    "Try again in a minute.",
    "sales.csv, line 3",
  );

  it("says what happened, where, what to do, and of when the numbers beside it are", async () => {
    const retry = vi.fn();
    render(<ErrorState error={error} locale="en-US" lastGood="2031-10-31" onRetry={retry} />);
    const alert = screen.getByRole("alert");
    expect(alert).toHaveTextContent("The warehouse is locked.");
    expect(alert).toHaveTextContent("Try again in a minute.");
    expect(alert).toHaveTextContent("sales.csv, line 3");
    expect(alert).toHaveTextContent("The numbers shown are those of Oct 31, 2031.");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledOnce();
  });
});

describe("pages", () => {
  it("say which rows are shown and stop at both ends", async () => {
    const onChange = vi.fn();
    const { rerender } = render(<Pager page={1} size={50} total={1234} onChange={onChange} locale="en-US" />);
    expect(screen.getByText("1–50 of 1,234")).toBeVisible();
    expect(screen.getByRole("button", { name: "Page before" })).toBeDisabled();
    await userEvent.click(screen.getByRole("button", { name: "Next page" }));
    expect(onChange).toHaveBeenCalledWith(2);
    rerender(<Pager page={25} size={50} total={1234} onChange={onChange} locale="en-US" />);
    expect(screen.getByText("1,201–1,234 of 1,234")).toBeVisible();
    expect(screen.getByRole("button", { name: "Next page" })).toBeDisabled();
  });

  it("are not mentioned where there is one", () => {
    const { container } = render(
      <Pager page={1} size={50} total={50} onChange={() => undefined} locale="en-US" />,
    );
    expect(container).toBeEmptyDOMElement();
  });
});
