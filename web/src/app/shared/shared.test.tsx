import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { type Session, sessionQuery } from "@/api/session";
import { aSession, renderInApp } from "@/test/app";
import { REPORT_ANSWERS } from "@/test/report";
import { Failing, serve } from "@/test/server";

import Shared from "./page";

const NOBODY = aSession({ name: null, role: null });
const ARTIST = aSession({
  name: "LUMEN (link 1a2b)",
  role: "artist",
  act: "LUMEN",
  expires: "2032-01-12T09:00:00Z",
  with_money: true,
});

const at = (address: string) => window.history.replaceState(null, "", address);

/** The page, for whoever has that session. */
function open(session: Session) {
  const asked = serve({
    ...REPORT_ANSWERS,
    "GET /api/v1/session": session,
    "POST /api/v1/session/share": ARTIST,
  });
  const { client } = renderInApp(<Shared />, { path: "/shared/" });
  client.setQueryData(sessionQuery.queryKey, session);
  return asked;
}

describe("the page of an artist", () => {
  it("is opened by the secret, which is then gone from the address", async () => {
    at("/shared/#secret");
    const asked = open(NOBODY);
    expect(await screen.findByRole("heading", { name: "LUMEN" })).toBeVisible();
    expect(asked.find(({ method }) => method === "POST")?.body).toEqual({ secret: "secret" });
    expect(window.location.hash).toBe("");
  });

  it("says who shares it and until when", async () => {
    at("/shared/");
    open(ARTIST);
    expect(await screen.findByText(/Read-only, shared by/)).toHaveTextContent(
      "Read-only, shared by Harbour Lantern until Jan 12, 2032",
    );
  });

  it("asks for its act only, whatever the address says", async () => {
    at("/shared/?artist=NOVA+SEVEN&first=2031-05&last=2031-06");
    const asked = open(ARTIST);
    await screen.findByRole("heading", { name: "LUMEN" });
    const figures = asked.filter(({ path }) => path.startsWith("/api/v1/kpis"));
    expect(figures.map(({ path }) => path)).toEqual(["/api/v1/kpis?first=2031-05&last=2031-06&artist=LUMEN"]);
    expect(asked.some(({ path }) => path.includes("NOVA"))).toBe(false);
  });

  it("says whom to ask when the link is over", async () => {
    at("/shared/#secret");
    serve({ "POST /api/v1/session/share": new Failing(401, "This link has expired or was taken back.") });
    const { client } = renderInApp(<Shared />, { path: "/shared/" });
    client.setQueryData(sessionQuery.queryKey, NOBODY);
    expect(await screen.findByText("This link has expired or was taken back.")).toBeVisible();
    expect(screen.getByText(/ask the person you had it from/)).toBeVisible();
  });

  it("tells those without a link to open it", async () => {
    at("/shared/");
    open(NOBODY);
    expect(await screen.findByText(/Open the whole link/)).toBeVisible();
  });

  it("takes nobody's login away without asking", async () => {
    at("/shared/#secret");
    const asked = serve({ ...REPORT_ANSWERS, "POST /api/v1/session/share": ARTIST });
    renderInApp(<Shared />, { path: "/shared/" });
    expect(await screen.findByText(/You are logged in as Ada/)).toBeVisible();
    expect(asked).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Open it here" }));
    expect(await screen.findByRole("heading", { name: "LUMEN" })).toBeVisible();
  });
});
