import type { ZodType } from "./decode";

import type { Figure } from "./figures";
import { dataShape, type Problem, statusShape, updateShape } from "./live-messages";

/** How the numbers on the screen stand to those of the server. */
export type Connection = "connecting" | "catching up" | "live" | "offline";

/** What is told to the pages. */
export interface LiveListener {
  connection(state: Connection): void;
  /** Figures that changed, in order and each change once. */
  figures(figures: readonly Figure[]): void;
  /** Data changed: any answer given before may be old. */
  changed(): void;
  /** The server was started anew, or spoke of what these pages do not know: ask for everything again. */
  lost(): void;
  /** Why the server cannot look at the data now; null when it can. */
  problem(problem: Problem | null): void;
  /** News of runs, as the server tells them; `takeRuns` decodes them. */
  runs(news: unknown): void;
}

/** The part of a Socket.IO client that is used. */
export interface LiveSocket {
  on(event: string, listener: (...given: unknown[]) => void): unknown;
  timeout(milliseconds: number): { emitWithAck(event: string, given: unknown): Promise<unknown> };
  connect(): unknown;
  disconnect(): unknown;
  readonly connected: boolean;
}

export interface Patience {
  /** How long an answer may take. */
  readonly answerMs: number;
  /** How long the figures may stay behind the number the server has told, which it may tell a second earlier. */
  readonly behindMs: number;
  /** After which time to come again when the server has sent us away. */
  readonly returnMs: number;
}

const PATIENCE: Patience = { answerMs: 8_000, behindMs: 3_000, returnMs: 5_000 };

/** Socket.IO's word for a connection that the server has ended, after which its client does not return by itself. */
const SENT_AWAY = "io server disconnect";

interface Position {
  readonly epoch: string;
  readonly sequence: number;
}

/**
 * Follows the server without losing a change.
 *
 * Changes are numbered within one run of the server, the epoch. To subscribe is to say the last number seen; the answer
 * brings all that came after. That is done after each connect, and whenever the server tells a number that the figures
 * do not reach within a while.
 */
export class LiveFeed {
  private position: Position | null = null;
  private state: Connection = "connecting";
  private dataState: string | null = null;
  private stopped = false;
  private round = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly socket: LiveSocket,
    private readonly listener: LiveListener,
    private readonly patience: Patience = PATIENCE,
  ) {}

  start(): void {
    this.stopped = false;
    this.socket.on("connect", () => void this.catchUp());
    this.socket.on("connect_error", () => this.fallen());
    this.socket.on("disconnect", (reason) => this.fallen(reason === SENT_AWAY));
    this.socket.on("kpi:update", (given) => this.updated(given));
    this.socket.on("data:changed", (given) => this.dataTold(given));
    this.socket.on("connection:status", (given) => this.statusTold(given));
    this.socket.on("run:progress", (given) => this.listener.runs(given));
    this.socket.connect();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.socket.disconnect();
  }

  /** Subscribes from the last number seen; the answers bring what is missing. */
  private async catchUp(): Promise<void> {
    const round = ++this.round;
    clearTimeout(this.timer);
    this.say("catching up");
    try {
      const seen = this.position ? { epoch: this.position.epoch, since: this.position.sequence } : {};
      const figures = await this.subscribe("kpis", seen);
      const others = await Promise.all(
        ["data", "connection", "runs"].map((channel) => this.subscribe(channel)),
      );
      if (round === this.round && this.socket.connected) {
        this.updated(figures);
        this.dataTold(others[0]);
        this.statusTold(others[1]);
        this.listener.runs(others[2]);
        this.say("live");
      }
    } catch {
      // no answer in time, or the connection fell; a fallen one comes again by itself
      if (round === this.round && this.socket.connected) {
        this.later(() => void this.catchUp(), this.patience.returnMs);
      }
    }
  }

  private subscribe(channel: string, seen: object = {}): Promise<unknown> {
    return this.socket.timeout(this.patience.answerMs).emitWithAck("subscribe", { channel, ...seen });
  }

  private updated(given: unknown): void {
    const update = this.read(updateShape, given);
    if (!update) {
      return;
    }
    const before = this.position;
    if (before?.epoch === update.epoch && update.sequence <= before.sequence) {
      return;
    }
    this.position = { epoch: update.epoch, sequence: update.sequence };
    if (before && before.epoch !== update.epoch) {
      this.listener.lost();
    }
    this.listener.figures(update.figures);
  }

  private dataTold(given: unknown): void {
    const told = this.read(dataShape, given);
    if (!told) {
      return;
    }
    const before = this.dataState;
    this.dataState = told.state;
    if (before !== null && before !== told.state) {
      this.listener.changed();
    }
    this.compare(told);
  }

  private statusTold(given: unknown): void {
    const told = this.read(statusShape, given);
    if (told) {
      this.listener.problem(told.problem);
      this.compare(told);
    }
  }

  /** The server may tell its number a moment before the figures that belong to it, but not for long. */
  private compare(told: Position): void {
    if (this.state === "live" && this.isBehind(told)) {
      this.later(
        () => this.isBehind(told) && this.socket.connected && void this.catchUp(),
        this.patience.behindMs,
      );
    }
  }

  private isBehind(told: Position): boolean {
    return !this.position || this.position.epoch !== told.epoch || this.position.sequence < told.sequence;
  }

  private read<Told>(shape: ZodType<Told>, given: unknown): Told | null {
    const found = shape.safeParse(given);
    if (!found.success) {
      this.listener.lost();
    }
    return found.data ?? null;
  }

  private fallen(sentAway = false): void {
    this.round += 1;
    clearTimeout(this.timer);
    this.say("offline");
    if (sentAway && !this.stopped) {
      // the session may have ended, which the next question will tell
      this.listener.changed();
      this.later(() => void this.socket.connect(), this.patience.returnMs);
    }
  }

  private later(act: () => void, milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, milliseconds);
  }

  private say(state: Connection): void {
    if (state !== this.state) {
      this.state = state;
      this.listener.connection(state);
    }
  }
}
