import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

import { sessionQuery } from "@/api/session";
import { aSession, renderInApp } from "@/test/app";
import { aRun, RESULT } from "@/test/runs";
import { Failing, serve } from "@/test/server";

import { RunResults } from "./run-results";
import { SayWhose } from "./say-whose";

const READ = "POST /api/v1/deliveries/86bd10d1c2f3a4b5/read";
const overview = <SayWhose delivery="86bd10d1c2f3a4b5" name="overview.csv" />;
const arrival = (account: string) => ({
  id: "227979682bd88aef",
  name: "other.csv",
  container: null,
  platform: "x",
  platform_title: "X",
  kind: "overview",
  title: "Overview",
  account,
  state: "counts",
  problem: null,
  explainable: false,
  asks_whose: false,
  first: "2031-03-01",
  last: "2031-03-31",
  stored: 31,
  quarantined: 0,
  superseded: 0,
  bytes: 900,
  observed_at: "2031-04-01T09:00:00Z",
  landed_at: "2031-04-01T09:00:00Z",
});
const arrivals = (...accounts: string[]) => ({
  rows: accounts.map(arrival),
  total: accounts.length,
  page: 1,
  size: 200,
  current: true,
});

it("has the file read again as that account's, and says what came of it", async () => {
  const run = aRun({ order: { kind: "read", subjects: ["86bd10d1c2f3a4b5"], who: "Ada" } });
  const asked = serve({ [READ]: run, "GET /api/v1/runs/000017": run });
  renderInApp(overview);
  const form = await screen.findByRole("form", { name: "Whose overview.csv is" });
  expect(within(form).getByRole("button", { name: "Read it again" })).toBeDisabled();
  await userEvent.type(within(form).getByLabelText("Account"), " nova seven {Enter}");
  expect(await screen.findByText(/^Read again as a file of nova seven: 9 rows stored/)).toBeVisible();
  expect(asked.filter(({ method }) => method === "POST").map(({ path }) => path)).toEqual([
    "/api/v1/deliveries/86bd10d1c2f3a4b5/read?account=nova+seven",
  ]);
  expect(screen.getByRole("link", { name: "See what becomes of it" })).toHaveAttribute(
    "href",
    "/data/runs/?run=000017",
  );
});

it("proposes the accounts that other files are of, each once, but for the one without a name", async () => {
  serve({ "GET /api/v1/deliveries": arrivals("nova", "main", "lumen", "nova") });
  const { container } = renderInApp(overview);
  await expect
    .poll(() => [...container.querySelectorAll("option")].map(({ value }) => value))
    .toEqual(["lumen", "nova"]);
  expect(screen.getByLabelText("Account")).toHaveAttribute("list", container.querySelector("datalist")?.id);
});

it("says why it was not done, and can be tried again", async () => {
  serve({ [READ]: new Failing(422, "overview.csv is read already.") });
  renderInApp(overview);
  await userEvent.type(await screen.findByLabelText("Account"), "nova{Enter}");
  expect(await screen.findByText("overview.csv is read already.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Read it again" })).toBeEnabled();
});

it("asks in the story of an import, of that file alone and in words for pages", async () => {
  serve({});
  const [file] = RESULT.files as [(typeof RESULT.files)[number]];
  const told = (name: string, code: string) => ({
    ...file,
    name,
    state: "set aside",
    what: null,
    problem: { code, message: "Import it again with --account NAME." },
    tables: [],
  });
  const files = [told("overview.csv", "B205"), told("damaged.csv", "B203")];
  renderInApp(<RunResults run={aRun({ result: { ...RESULT, files } })} />);
  const story = screen.getByRole("article", { name: "overview.csv" });
  expect(await within(story).findByLabelText("Account")).toBeVisible();
  expect(story).not.toHaveTextContent("--account");
  expect(within(screen.getByRole("article", { name: "damaged.csv" })).queryByLabelText("Account")).toBeNull();
});

it("asks nobody who may not say it", async () => {
  serve({});
  const { client } = renderInApp(overview);
  act(() => {
    client.setQueryData(sessionQuery.queryKey, aSession({ name: "Ben", role: "analyst" }));
  });
  expect(await screen.findByText(/Only an admin can say whose a file is/)).toBeVisible();
  expect(screen.getByText(/It does not say whose figures it holds/)).toBeVisible();
  expect(screen.queryByLabelText("Account")).toBeNull();
});
