import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { DataTable } from "./data-table";
import { asCsv, type Column } from "./table-model";

interface Track {
  readonly title: string;
  readonly paid: `${number}` | null;
  readonly isrc: string;
}

const TRACKS: readonly Track[] = [
  { title: "GLASS TIDE", paid: "9.10", isrc: "XXA213100001" },
  { title: "Äther", paid: null, isrc: "XXA213100002" },
  { title: "COLD HARBOUR", paid: "10.00000000000000000001", isrc: "XXA213100003" },
  { title: "PAPER ENGINES", paid: "10", isrc: "XXA213100004" },
];

const COLUMNS: readonly Column<Track>[] = [
  { id: "title", title: "Track", value: (track) => track.title },
  {
    id: "paid",
    title: "Paid",
    kind: "number",
    value: (track) => track.paid,
    show: (track) => `$${track.paid}`,
  },
  { id: "isrc", title: "ISRC", kind: "code", value: (track) => track.isrc, hidden: true },
];

function table(more: Partial<Parameters<typeof DataTable<Track>>[0]> = {}) {
  return render(
    <DataTable title="Tracks" columns={COLUMNS} rows={TRACKS} rowId={({ isrc }) => isrc} {...more} />,
  );
}

const titles = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.firstChild?.textContent);

describe("a table", () => {
  it("keeps the order it was given until somebody sorts", () => {
    table();
    expect(titles()).toEqual(TRACKS.map(({ title }) => title));
  });

  it("sorts numbers exactly, the largest first, and what is unknown last", async () => {
    table();
    await userEvent.click(screen.getByRole("button", { name: "Paid" }));
    expect(titles()).toEqual(["COLD HARBOUR", "PAPER ENGINES", "GLASS TIDE", "Äther"]);
    expect(screen.getByRole("columnheader", { name: "Paid" })).toHaveAttribute("aria-sort", "descending");
    await userEvent.click(screen.getByRole("button", { name: "Paid" }));
    expect(titles()).toEqual(["GLASS TIDE", "PAPER ENGINES", "COLD HARBOUR", "Äther"]);
  });

  it("sorts words as people do", async () => {
    table();
    await userEvent.click(screen.getByRole("button", { name: "Track" }));
    expect(titles()).toEqual(["Äther", "COLD HARBOUR", "GLASS TIDE", "PAPER ENGINES"]);
  });

  it("leaves the order to the server where that sorts", async () => {
    const onSort = vi.fn();
    table({ sort: { column: "title", descending: false }, onSort });
    await userEvent.click(screen.getByRole("button", { name: "Paid" }));
    expect(onSort).toHaveBeenCalledWith({ column: "paid", descending: true });
    expect(titles()).toEqual(TRACKS.map(({ title }) => title));
  });

  it("shows the columns that are chosen", async () => {
    table();
    expect(screen.queryByRole("columnheader", { name: "ISRC" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Choose columns" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "ISRC" }));
    expect(screen.getByRole("columnheader", { name: "ISRC" })).toBeVisible();
  });

  it("keeps the last column", async () => {
    table({ columns: COLUMNS.slice(0, 1) });
    await userEvent.click(screen.getByRole("button", { name: "Choose columns" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Track" }));
    expect(screen.getByRole("columnheader", { name: "Track" })).toBeVisible();
  });

  it("opens the story of a row, once for each press", async () => {
    const onOpen = vi.fn();
    table({ onOpen });
    await userEvent.click(screen.getByRole("button", { name: "GLASS TIDE" }));
    await userEvent.click(screen.getByText("$9.10"));
    expect(onOpen.mock.calls).toEqual([[TRACKS[0]], [TRACKS[0]]]);
  });

  it("goes from row to row with the arrow keys", async () => {
    const onOpen = vi.fn();
    table({ onOpen });
    screen.getByRole("button", { name: "GLASS TIDE" }).focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(onOpen).toHaveBeenLastCalledWith(TRACKS[2]);
    await userEvent.keyboard("{End}");
    expect(screen.getByRole("button", { name: "PAPER ENGINES" })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}{Home}");
    expect(screen.getByRole("button", { name: "GLASS TIDE" })).toHaveFocus();
  });

  it("says what to do where there is nothing", () => {
    table({ rows: [], empty: <p>Drop a statement here.</p> });
    expect(screen.getByText("Drop a statement here.")).toBeVisible();
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("has a name for those who do not see it", () => {
    table();
    expect(
      within(screen.getByRole("region", { name: "Tracks" })).getByRole("table", { name: "Tracks" }),
    ).toBeVisible();
  });
});

describe("its CSV", () => {
  it("has exact values, nothing for what is unknown, and no formulas", () => {
    const rows: Track[] = [
      { title: '=HYPERLINK("x")', paid: "-0.00000001", isrc: "a" },
      { title: "Tide, glass", paid: null, isrc: "b" },
    ];
    expect(asCsv(COLUMNS.slice(0, 2), rows)).toBe(
      '\ufeffTrack,Paid\r\n"\'=HYPERLINK(""x"")",-0.00000001\r\n"Tide, glass",\r\n',
    );
  });
});
