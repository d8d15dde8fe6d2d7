import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { Server, type Socket } from "socket.io";

import type { Figure } from "@/api/figures";

import { aFigure } from "./figures";

interface Asked {
  readonly channel: string;
  readonly epoch?: string;
  readonly since?: number;
}

/** A server that numbers what changes and, asked from a number on, tells what came after. */
export class Station {
  readonly subscriptions: Asked[] = [];
  epoch = "first run";
  sequence = 0;
  state = "a";
  problem: object | null = null;
  private readonly http = createServer();
  readonly io = new Server(this.http);
  private readonly newest = new Map<string, { number: number; figure: Figure }>();

  constructor() {
    this.io.on("connection", (socket: Socket) => {
      socket.on("subscribe", (asked: Asked, answer: (told: unknown) => void) => {
        this.subscriptions.push(asked);
        answer(this.answer(asked));
      });
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((ready) => this.http.listen(0, "127.0.0.1", ready));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  /** A figure changes. `lost`: nobody is told. */
  change(id: string, value: number, { lost = false } = {}): void {
    const figure = aFigure({ id, value });
    this.newest.set(id, { number: ++this.sequence, figure });
    if (!lost) {
      this.io.emit("kpi:update", { ...this.place, complete: false, figures: [figure] });
    }
  }

  /** Tells how it stands, as it does from time to time. */
  tellStatus(): void {
    this.io.emit("connection:status", {
      ...this.place,
      state: this.state,
      clients: 1,
      problem: this.problem,
    });
  }

  tellData(state: string): void {
    this.state = state;
    this.io.emit("data:changed", { ...this.place, state });
  }

  /** As after a restart: it counts anew. */
  restart(): void {
    this.epoch = "second run";
    this.sequence = 0;
    this.newest.clear();
  }

  /** All connections break, as when a network falls. */
  cut(): void {
    this.io.sockets.sockets.forEach((socket) => socket.conn.close());
  }

  private get place() {
    return { epoch: this.epoch, sequence: this.sequence };
  }

  private answer({ channel, epoch, since }: Asked): unknown {
    if (channel === "data") {
      return { ...this.place, state: this.state };
    }
    if (channel === "connection") {
      return { ...this.place, state: this.state, clients: 1, problem: this.problem };
    }
    if (channel === "runs") {
      return { ...this.place, complete: true, runs: [] };
    }
    const known = epoch === this.epoch ? since : undefined;
    const figures = [...this.newest.values()]
      .filter(({ number }) => known === undefined || number > known)
      .toSorted((one, other) => one.number - other.number)
      .map(({ figure }) => figure);
    return { ...this.place, complete: known === undefined, figures };
  }
}
