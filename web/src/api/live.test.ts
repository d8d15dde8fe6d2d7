import { io } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Station } from "@/test/station";

import type { Figure } from "./figures";
import { type Connection, LiveFeed } from "./live";

let station: Station;
let feed: LiveFeed;
let states: Connection[];
let values: string[];
const lost = vi.fn();
const changed = vi.fn();
const problem = vi.fn();
const runs = vi.fn();

beforeEach(async () => {
  station = new Station();
  states = [];
  values = [];
  vi.clearAllMocks();
  const socket = io(await station.open(), {
    autoConnect: false,
    transports: ["websocket"],
    reconnectionDelay: 10,
    reconnectionDelayMax: 20,
  });
  const connection = (state: Connection) => states.push(state);
  const figures = (all: readonly Figure[]) => values.push(...all.map((each) => `${each.id} ${each.value}`));
  const patience = { answerMs: 500, behindMs: 40, returnMs: 40 };
  feed = new LiveFeed(socket, { connection, figures, changed, lost, problem, runs }, patience);
});

afterEach(async () => {
  feed.stop();
  await station.io.close();
});

async function followed(): Promise<void> {
  feed.start();
  await becomes("live");
}

const becomes = (state: Connection) => vi.waitFor(() => expect(states.at(-1)).toBe(state));
const told = (...expected: string[]) => vi.waitFor(() => expect(values).toEqual(expected));

/** What was asked for the figures, each time. */
const asked = () => station.subscriptions.filter(({ channel }) => channel === "kpis");

describe("the live feed", () => {
  it("is told what is there, and each change once and in order", async () => {
    station.change("streams", 1);
    await followed();
    station.change("streams", 2);
    station.change("saves", 3);
    await told("streams 1", "streams 2", "saves 3");
    expect(states).toEqual(["catching up", "live"]);
  });

  it("says that it is offline, and catches up on what came meanwhile", async () => {
    await followed();
    station.change("streams", 1);
    await told("streams 1");
    station.cut();
    station.change("streams", 2);
    station.change("saves", 3);
    await told("streams 1", "streams 2", "saves 3");
    await becomes("live");
    expect(states.slice(-3)).toEqual(["offline", "catching up", "live"]);
    expect(asked().at(-1)).toMatchObject({ epoch: "first run", since: 1 });
    expect(lost).not.toHaveBeenCalled();
  });

  it("notices that the server has counted further, and asks for what is missing", async () => {
    await followed();
    station.change("streams", 1, { lost: true });
    station.tellStatus();
    await told("streams 1");
    expect(asked()).toHaveLength(2);
    await becomes("live");
  });

  it("waits a moment for figures whose number was told before them", async () => {
    await followed();
    station.io.emit("data:changed", { epoch: "first run", sequence: 1, state: "b" });
    station.change("streams", 1);
    await told("streams 1");
    await new Promise((over) => setTimeout(over, 80));
    expect(asked()).toHaveLength(1);
  });

  it("has everything asked for again after the server was started anew", async () => {
    await followed();
    station.change("streams", 1);
    await told("streams 1");
    station.restart();
    station.change("streams", 7, { lost: true });
    station.cut();
    await told("streams 1", "streams 7");
    expect(lost).toHaveBeenCalledOnce();
  });

  it("comes again by itself when the server has sent it away", async () => {
    await followed();
    station.io.disconnectSockets();
    await vi.waitFor(() => expect(states).toEqual(["catching up", "live", "offline", "catching up", "live"]));
    expect(changed).toHaveBeenCalled();
  });

  it("does not take a change twice", async () => {
    await followed();
    station.change("streams", 1);
    station.io.emit("kpi:update", { epoch: "first run", sequence: 1, complete: false, figures: [] });
    station.change("streams", 2);
    await told("streams 1", "streams 2");
  });

  it("has everything asked for again when an update cannot be read", async () => {
    await followed();
    station.io.emit("kpi:update", { epoch: "first run", sequence: 1, complete: false, figures: [{ id: 5 }] });
    await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
    expect(values).toEqual([]);
  });

  it("says that data changed, and only then", async () => {
    await followed();
    station.tellData("a");
    station.tellData("b");
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  });

  it("passes on why the server cannot look at the data, and news of runs", async () => {
    station.problem = { code: "B301", what: "The warehouse is locked.", todo: "Wait." };
    await followed();
    expect(problem).toHaveBeenLastCalledWith(expect.objectContaining({ code: "B301" }));
    station.io.emit("run:progress", { runs: [{ id: "r1" }] });
    await vi.waitFor(() => expect(runs).toHaveBeenLastCalledWith({ runs: [{ id: "r1" }] }));
  });
});
