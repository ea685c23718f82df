import type { Clock, HubLink, HubMaker } from "../src/index.ts";
import {
  type CommandReply, type EventBatch, type JoinReply, StudioError, type WireFact, type WireSignal,
} from "../src/index.ts";

/** Time that passes only when a test says so. */
export class FakeClock implements Clock {
  #now = 1_000_000;
  #due: { readonly at: number; readonly act: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, act: () => void): () => void {
    const entry = { at: this.#now + milliseconds, act };
    this.#due.push(entry);
    return () => void (this.#due = this.#due.filter(other => other !== entry));
  }

  frame(act: () => void): () => void {
    return this.after(0, act);
  }

  /** Lets time pass, with everything that follows from it. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settled();
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#due = this.#due.filter(other => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.act();
      await settled();
    }

    this.#now = end;
  }

  #next(end: number) {
    return this.#due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  }
}

/** Waits until nothing follows any more from what happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise<void>(resolve => setImmediate(resolve));
  }
}

/** A call that a client has made and that a test answers. */
export interface Call {
  readonly method: string;
  readonly args: readonly unknown[];
  answer(reply: unknown): Promise<void>;
  /** The server cannot take it. */
  fail(code: string): Promise<void>;
}

/** The server's end of one connection. */
export class FakeLink implements HubLink {
  readonly calls: Call[] = [];
  readonly #handlers = new Map<string, (...args: never[]) => void>();
  readonly #broken: ((error: Error) => void)[] = [];
  #onclose = () => {};
  isOpen = true;

  start(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    this.cut();
    return Promise.resolve();
  }

  invoke(method: string, ...args: unknown[]): Promise<unknown> {
    if (!this.isOpen) {
      return Promise.reject(new Error("Cannot send data if the connection is not in the 'Connected' State."));
    }

    return new Promise((resolve, reject) => {
      this.#broken.push(reject);
      this.calls.push({
        method, args,
        answer: reply => (resolve(reply), settled()),
        fail: code => (reject(new StudioError(code, `It is ${code}.`)), settled()),
      });
    });
  }

  on(method: string, handler: (...args: never[]) => void): void {
    this.#handlers.set(method, handler);
  }

  onclose(handler: () => void): void {
    this.#onclose = handler;
  }

  /** Calls a method of the client. */
  tell(method: "Events" | "Reconnect", argument: unknown): void {
    (this.#handlers.get(method) as ((argument: unknown) => void) | undefined)?.(argument);
  }

  events(taskId: string, facts: readonly WireFact[], signals: readonly WireSignal[] = []): void {
    this.tell("Events", { taskId, facts, signals } satisfies EventBatch);
  }

  /** Breaks the connection as SignalR would: calls fail first. */
  cut(): void {
    if (this.isOpen) {
      this.isOpen = false;
      this.#broken.forEach(reject => reject(new Error("Invocation canceled due to the underlying connection being closed.")));
      this.#onclose();
    }
  }

  /** The calls of a method. */
  of(method: string): readonly Call[] {
    return this.calls.filter(call => call.method === method);
  }
}

/** A server that lets in whom it likes. */
export class FakeServer {
  readonly links: FakeLink[] = [];
  /** Tokens that came. */
  readonly tokens: (string | null)[] = [];
  /** Why nobody gets in; null when everybody does. */
  refusal: Error | null = null;

  readonly hub: HubMaker = token => {
    this.tokens.push(token);
    const link = new FakeLink();
    if (this.refusal !== null) {
      const refusal = this.refusal;
      link.start = () => Promise.reject(refusal);
    } else {
      this.links.push(link);
    }

    return Promise.resolve(link);
  };

  /** The connection that is open now. */
  get link(): FakeLink {
    const link = this.links.at(-1);
    if (link === undefined) {
      throw new Error("Nobody has connected.");
    }

    return link;
  }
}

export function joinReply(facts: readonly WireFact[], signals: readonly WireSignal[] = []): JoinReply {
  const last = facts.at(-1);
  return {
    ok: true, code: null, message: null, recovered: true, epoch: last?.epoch ?? 0, seq: last?.seq ?? 0, facts,
    snapshot: null, signals,
  };
}

export function refused(code: string): CommandReply {
  return { ok: false, taskId: null, code, message: `It is ${code}.`, revision: 0 };
}

export const done: CommandReply = { ok: true, taskId: "1".repeat(32), code: null, message: null, revision: 1 };

/** Answers each request in turn with JSON; after the last one nobody answers. */
export function answering(bodies: readonly unknown[], status = 200) {
  const left = [...bodies];
  const requests: { address: string; method?: string | undefined; body?: unknown; headers: Record<string, string> }[] = [];
  const fetch = (address: string, { method, body, headers }: RequestInit) => {
    requests.push({ address, method, body, headers: Object.fromEntries(new Headers(headers)) });
    return left.length === 0
      ? Promise.reject(new TypeError("fetch failed"))
      : Promise.resolve(Response.json(left.shift(), { status }));
  };
  return { fetch, requests };
}
