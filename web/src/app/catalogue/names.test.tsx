import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { type Unknowns, unknownsQuery } from "@/api/catalogue";
import { sessionQuery } from "@/api/session";
import { aSession, renderInApp } from "@/test/app";

import { Names } from "./names";

const UNKNOWNS: Unknowns = {
  names: [
    {
      field: "artist",
      name: "NOVA 7",
      platforms: ["distrokid"],
      nearest: "NOVA SEVEN",
      table: "aliases",
      what: "Nobody knows the act 'NOVA 7' that DistroKid writes.",
      figures: { lines: 273, "net USD": "71.29" },
    },
  ],
  acts: ["LUMEN", "NOVA SEVEN"],
  stores: ["spotify"],
  categories: [],
  cut: 0,
};

function names(role = "admin") {
  const { client } = renderInApp(<Names />);
  client.setQueryData(sessionQuery.queryKey, aSession({ role }));
  client.setQueryData(unknownsQuery.queryKey, UNKNOWNS);
}

/** The server: it takes what is said, and knows every name from then on. */
function server() {
  const said: unknown[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation((_, init) => {
    if (init?.method === "POST") {
      said.push(JSON.parse(String(init.body)));
      const settled = { table: "aliases", cells: {}, sha256: null, run: "000001" };
      return Promise.resolve(Response.json(settled, { status: 202 }));
    }
    return Promise.resolve(Response.json(said.length === 0 ? UNKNOWNS : { ...UNKNOWNS, names: [] }));
  });
  return said;
}

afterEach(() => vi.restoreAllMocks());

describe("an unknown name", () => {
  it("is settled with one press where the nearest name is meant", async () => {
    const said = server();
    names();
    await userEvent.click(await screen.findByRole("button", { name: "It is NOVA SEVEN" }));
    expect(said[0]).toEqual({ table: "aliases", name: "NOVA 7", means: "NOVA SEVEN" });
    expect(await screen.findByText("Every name is known")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(/NOVA 7 means NOVA SEVEN/);
  });

  it("can mean another one", async () => {
    const said = server();
    names();
    const row = within(await screen.findByRole("listitem", { name: /NOVA 7/ }));
    await userEvent.selectOptions(row.getByRole("combobox", { name: "What NOVA 7 means" }), "LUMEN");
    await userEvent.click(row.getByRole("button", { name: "Use it" }));
    expect(said[0]).toMatchObject({ means: "LUMEN" });
  });

  it("can be one of its own", async () => {
    const said = server();
    names();
    await userEvent.click(await screen.findByRole("button", { name: "It is an act of its own" }));
    expect(said[0]).toMatchObject({ means: "NOVA 7" });
  });

  it("stays where the server refuses, which is said", async () => {
    names();
    vi.spyOn(globalThis, "fetch").mockResolvedValue(
      Response.json(
        {
          error: {
            code: "B409",
            what: "The table was changed since.",
            todo: "Try again.",
            place: null,
            field: null,
          },
        },
        { status: 409 },
      ),
    );
    await userEvent.click(await screen.findByRole("button", { name: "It is NOVA SEVEN" }));
    expect(await screen.findByText("The table was changed since. Try again.")).toBeVisible();
    expect(screen.getByRole("listitem", { name: /NOVA 7/ })).toBeVisible();
  });

  it("can be read but not settled by those who may not write", async () => {
    names("analyst");
    expect(await screen.findByRole("listitem", { name: /NOVA 7/ })).toBeVisible();
    expect(screen.queryByRole("button", { name: /^It is/ })).toBeNull();
    expect(screen.getByText(/Only an admin can say it/)).toBeVisible();
  });
});
