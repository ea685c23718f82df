import type { EventBatch, JoinReply, WireSignal } from "../../contract/contract.ts";
import { type Clock, pause } from "./clock.ts";
import { StudioError } from "./errors.ts";
import type { Line } from "./line.ts";
import { type Input, missesSomething, reduce } from "./reduce.ts";
import { emptyState, type TaskState } from "./state.ts";
import { PacedValue, type Store, Value } from "./store.ts";

/** Why a task cannot be watched. */
export interface Refused {
  readonly code: string;
  readonly message: string;
}

/** Refusals of a join that pass by themselves. */
const passingCodes: readonly string[] = [
  "store.unavailable", "cluster.unavailable", "limit.reads", "limit.connections", "limit.messages", "call.failed",
];

/** No story has this epoch: the answer is a snapshot. */
const noEpoch = -1;

const firstRest = 250;
const longestRest = 15_000;

/**
 * Keeps the state of one task: joins it, takes what comes in order, and joins again where something is missing. One
 * join is on its way at a time; what arrives meanwhile is held until its reply.
 */
export class Watch {
  readonly #taskId: string;
  readonly #line: Line;
  readonly #clock: Clock;
  readonly #state: PacedValue<TaskState>;
  readonly #refused = new Value<Refused | null>(null);
  readonly #closing = new AbortController();
  /** Null while no join is on its way. */
  #held: EventBatch[] | null = null;

  constructor(taskId: string, line: Line, clock: Clock) {
    this.#taskId = taskId;
    this.#line = line;
    this.#clock = clock;
    this.#state = new PacedValue(emptyState(taskId), clock);
  }

  get state(): Store<TaskState> {
    return this.#state;
  }

  /** Null while it is watched, and before the first answer. */
  get refused(): Store<Refused | null> {
    return this.#refused;
  }

  /** Joins with what it holds, now or as soon as there is a connection. */
  join(): void {
    if (this.#held === null && !this.#closing.signal.aborted) {
      this.#held = [];
      void this.#joinUntilWhole();
    }
  }

  take(batch: EventBatch): void {
    if (this.#held !== null) {
      this.#held.push(batch);
      return;
    }

    this.add(batch);
    if (missesSomething(this.#state.latest, batch)) {
      this.join();
    }
  }

  add(input: Input): void {
    this.#state.set(reduce(this.#state.latest, input));
  }

  close(): void {
    this.#closing.abort();
    this.#state.flush();
    if (this.#line.isOnline) {
      this.#line.call("LeaveTask", [this.#taskId], this.#line.stopped).catch(() => undefined);
    }
  }

  async #joinUntilWhole(): Promise<void> {
    const signal = AbortSignal.any([this.#closing.signal, this.#line.stopped]);
    for (let round = 0; !signal.aborted; round++) {
      const reply = await this.#ask(signal);
      if (reply === null) {
        // The connection broke: what was held came over it, and the next join tells it again.
        this.#held = [];
      } else if (reply.ok && this.#accept(reply)) {
        break;
      } else if (!reply.ok && this.#refuse(reply)) {
        break;
      } else {
        await pause(this.#clock, Math.min(firstRest * 2 ** round, longestRest), signal);
      }
    }

    this.#held = null;
  }

  /** @returns Null when the connection broke before the answer. */
  async #ask(signal: AbortSignal): Promise<Answer | null> {
    const { epoch, seq, lacking } = this.#state.latest;
    try {
      return lacking
        ? await this.#line.call("JoinTask", [this.#taskId, noEpoch, Math.max(seq, 1)], signal)
        : await this.#line.call("JoinTask", [this.#taskId, epoch, seq], signal);
    } catch (failure) {
      return failure instanceof StudioError ? { ok: false, code: failure.code, message: failure.message } : null;
    }
  }

  /** Takes the reply and what was held, as one change. @returns Whether nothing is missing then. */
  #accept(reply: JoinReply): boolean {
    const held = this.#held ?? [];
    this.#held = [];
    let state = reduce(this.#state.latest, inputOf(reply));
    for (const batch of withoutOldSignals(held, reply)) {
      state = reduce(state, batch);
    }

    this.#refused.set(null);
    this.#state.set(state);
    return !held.some(batch => missesSomething(state, batch)) && !missesSomething(state, {});
  }

  /** @returns Whether it is no use to ask again. */
  #refuse(reply: Answer): boolean {
    const code = reply.code ?? "";
    const isPassing = passingCodes.includes(code);
    if (!isPassing) {
      this.#refused.set({ code, message: reply.message ?? "" });
    }

    return !isPassing;
  }
}

type Answer = JoinReply | { readonly ok: false; readonly code: string | null; readonly message: string | null };

function inputOf(reply: JoinReply): Input {
  const { epoch, seq, snapshot, facts, signals } = reply;
  return snapshot === null ? { facts, signals, joined: true } : { snapshot: { epoch, seq, snapshot }, signals, joined: true };
}

/**
 * What a batch tells of speech and progress is old when the reply holds its facts or those of a later batch: the reply
 * was made after it and tells what passes.
 */
function withoutOldSignals(held: readonly EventBatch[], reply: JoinReply): readonly EventBatch[] {
  const lastOld = held.findLastIndex(batch => {
    const fact = batch.facts.at(-1);
    return fact !== undefined && fact.epoch === reply.epoch && fact.seq <= reply.seq;
  });
  return held.map((batch, index) => (index > lastOld ? batch : { ...batch, signals: batch.signals.filter(isLasting) }));
}

function isLasting(signal: WireSignal): boolean {
  return signal.type === "presence" || signal.type === "top";
}
