import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

import { renderInApp } from "@/test/app";
import { type Question, serve } from "@/test/server";

import Mapping from "./page";

const PROPOSAL = {
  delivery: "a3ad62e8beb74d6b",
  file: "corner shop.csv",
  header_line: 1,
  feeds: "royalties",
  platform: "corner",
  title: "Corner",
  columns: [{ field: "store", header: "shop", details: {} }],
  fields: ["store", "net"],
  constants: {},
  free: ["income"],
  questions: [{ id: "currency", text: "In which currency?", proposed: "USD", options: ["USD", "EUR"] }],
  tried: 3,
  stored: 3,
  refused: [],
  preview: [{ store: "Vinyl Corner" }],
};

it("asks again with each answer, reads further columns, and keeps what was said", async () => {
  window.history.replaceState(null, "", "/data/mapping/?delivery=a3ad62e8beb74d6b");
  const asked = serve({
    "POST /api/v1/mappings/proposals": ({ body }: Question) => {
      const net = (body as { columns: { net?: string } }).columns.net;
      return net ? { ...PROPOSAL, preview: [{ store: "Vinyl Corner", net: "45" }] } : PROPOSAL;
    },
    "POST /api/v1/mappings": { platform: "corner", file: "connectors/corner.toml", run: "000004" },
  });
  renderInApp(<Mapping />);
  await userEvent.selectOptions(await screen.findByLabelText("In which currency?"), "EUR");
  await userEvent.selectOptions(screen.getByLabelText("A further field"), "net");
  expect(await within(screen.getByRole("region", { name: "The first rows" })).findByText("45")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Keep this and import the file" }));
  expect(await screen.findByText("Files of corner are known from now on.")).toBeVisible();
  expect(asked.at(-1)?.body).toEqual({
    delivery: "a3ad62e8beb74d6b",
    answers: { currency: "EUR" },
    columns: { net: "income" },
  });
  expect(screen.getByRole("link", { name: "See how far it is" })).toHaveAttribute(
    "href",
    "/data/runs/?run=000004",
  );
});
