import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

import { renderInApp } from "@/test/app";
import { Failing, serve } from "@/test/server";

import Sql from "./page";

const TABLES = {
  dialect: "sqlite",
  tables: [
    {
      name: "store_summary",
      is_view: true,
      comment: "Revenue by store, all months.",
      columns: [{ name: "net_revenue", type: "VARCHAR", note: "an exact decimal, as text" }],
    },
    {
      name: "royalties",
      is_view: false,
      comment: null,
      columns: [{ name: "units", type: "INTEGER", note: null }],
    },
  ],
};

const ANSWER = {
  columns: [
    { name: "store", kind: "text" },
    { name: "units", kind: "integer" },
    { name: "net_revenue", kind: "decimal" },
    { name: "recoup", kind: "empty" },
  ],
  rows: [["Spotify", 5077804, "13198.95983230", null]],
  limit: 1000,
  cut: true,
  seconds: 0.013,
  warnings: ["Listeners do not add up over days."],
  unchecked: [],
};

const base = { "GET /api/v1/sql/tables": TABLES, "GET /api/v1/sql/queries": { queries: [] } };

it("asks with Ctrl+Enter and shows exact cells, what was cut and what may be counted twice", async () => {
  const asked = serve({ ...base, "POST /api/v1/sql": ANSWER });
  renderInApp(<Sql />);
  const editor = screen.getByRole("textbox", { name: "SQL statement" });
  fireEvent.change(editor, { target: { value: "SELECT 1" } });
  fireEvent.keyDown(editor, { key: "Enter", ctrlKey: true });
  const answer = await screen.findByRole("region", { name: "Answer" });
  expect(await within(answer).findByText("13,198.95983230")).toBeVisible();
  expect(within(answer).getByText("5,077,804")).toBeVisible();
  expect(within(answer).getByText("null")).toBeVisible();
  expect(screen.getByText(/The first 1 rows; there are more/)).toBeVisible();
  expect(screen.getByRole("alert")).toHaveTextContent("Listeners do not add up over days.");
  expect(asked.find(({ method }) => method === "POST")?.body).toEqual({ statement: "SELECT 1", limit: 1000 });
});

it("tells what the database says of a wrong statement", async () => {
  serve({ ...base, "POST /api/v1/sql": new Failing(422, "The database says: no such column: foo.") });
  renderInApp(<Sql />);
  await userEvent.click(screen.getByRole("button", { name: "Run" }));
  expect(await screen.findByText("The database says: no such column: foo.")).toBeVisible();
});

it("finds tables by the names of their columns and puts a name into the statement", async () => {
  serve(base);
  renderInApp(<Sql />);
  await userEvent.type(await screen.findByRole("searchbox"), "net_rev");
  expect(screen.queryByText("royalties")).toBeNull();
  const editor = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "SQL statement" });
  fireEvent.change(editor, { target: { value: "SELECT * FROM " } });
  editor.setSelectionRange(14, 14);
  await userEvent.click(screen.getByRole("button", { name: "Put store_summary into the statement" }));
  expect(editor).toHaveValue("SELECT * FROM store_summary");
});

it("keeps a statement under a name", async () => {
  const asked = serve({
    ...base,
    "PUT /api/v1/sql/queries/by_store": { name: "by_store", title: null, statement: "SELECT 1", sha256: "a" },
  });
  renderInApp(<Sql />);
  await userEvent.type(await screen.findByLabelText("Keep this statement as"), "by_store");
  await userEvent.click(screen.getByRole("button", { name: "Keep" }));
  expect(await screen.findByText("queries/by_store.sql in the label's folder")).toBeVisible();
  expect(asked.some(({ method }) => method === "PUT")).toBe(true);
});
