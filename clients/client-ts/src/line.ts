import type { EventBatch, ListBatch, StudioHub } from "../../contract/contract.ts";
import type { Access } from "./access.ts";
import { type Clock, pause } from "./clock.ts";
import { StudioError } from "./errors.ts";
import type { HubLink, HubMaker } from "./hub.ts";
import { type Store, until, Value } from "./store.ts";

/** How the connection to the server is. Times are in milliseconds since the epoch. */
export type LineStatus =
  | { readonly kind: "connecting" }
  | { readonly kind: "online" }
  /** `nextTry` is null while it tries. */
  | { readonly kind: "offline"; readonly since: number; readonly nextTry: number | null }
  | { readonly kind: "signed-out" };

/** What the line tells its owner. */
export interface LineEvents {
  readonly online: () => void;
  readonly batch: (batch: EventBatch) => void;
  readonly list: (batch: ListBatch) => void;
  readonly signedOut: () => void;
}

/** How long an attempt to connect may take, and how long a connection must have held to count as a good one. */
const longestStart = 15_000;
const goodLife = 10_000;

/** The wait before the first attempt after a loss, at most; it doubles with every attempt. */
const firstWait = 500;
const longestWait = 30_000;

/** A started connection. */
interface Link {
  readonly hub: HubLink;
  /** Why it ended: lost, or because the server asked to come anew. */
  readonly ended: Promise<"lost" | "moved">;
  readonly end: (how: "lost" | "moved") => void;
}

/**
 * One connection to the hub that comes back: after a loss it tries anew, ever less often, and at once when the browser
 * says that there is a network or that somebody looks.
 */
export class Line {
  readonly #status = new Value<LineStatus>({ kind: "connecting" });
  readonly #link = new Value<Link | null>(null);
  readonly #stopping = new AbortController();
  readonly #make: HubMaker;
  readonly #access: Access;
  readonly #clock: Clock;
  readonly #events: LineEvents;
  readonly #done: Promise<void>;
  #lastStop: Promise<void> = Promise.resolve();
  #wake = new AbortController();
  #isSignedOut = false;

  constructor(make: HubMaker, access: Access, clock: Clock, events: LineEvents) {
    this.#make = make;
    this.#access = access;
    this.#clock = clock;
    this.#events = events;
    this.#listen();
    this.#done = this.#run();
  }

  get status(): Store<LineStatus> {
    return this.#status;
  }

  get isOnline(): boolean {
    return this.#link.get() !== null;
  }

  /** Aborts when the line is stopped. */
  get stopped(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Tries now: after a sign-in, or because the person asks. */
  retry(): void {
    this.#wake.abort();
  }

  /** The server takes neither the cookie nor the token any more: nothing is tried until somebody signs in. */
  signOut(): void {
    if (!this.#isSignedOut) {
      this.#isSignedOut = true;
      this.#dropCurrent();
      this.#wake.abort();
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort(new StudioError("client.stopped", "The client was stopped."));
    this.#dropCurrent();
    this.#wake.abort();
    await this.#done;
    await this.#lastStop;
  }

  /**
   * Calls the hub as soon as there is a connection.
   * @returns The answer, or null when the connection broke before it: whether the call took effect is not known.
   * @throws StudioError of a call that the server could not take; the signal's reason when it aborts.
   */
  async call<M extends keyof StudioHub>(
    method: M, args: Parameters<StudioHub[M]>, signal: AbortSignal,
  ): Promise<Awaited<ReturnType<StudioHub[M]>> | null> {
    signal.throwIfAborted();
    const link = await until(this.#link, now => now !== null, signal);
    if (link === null) {
      return null;
    }

    try {
      return (await orAborted(link.hub.invoke(method, ...args), signal)) as Awaited<ReturnType<StudioHub[M]>>;
    } catch (failure) {
      signal.throwIfAborted();
      if (failure instanceof StudioError) {
        throw failure;
      }

      this.#drop(link);
      return null;
    }
  }

  async #run(): Promise<void> {
    let attempt = 0;
    let since: number | null = null;
    while (!this.stopped.aborted) {
      const link = await this.#tryOpen();
      const begun = this.#clock.now();
      const end = link === null ? "lost" : await this.#hold(link);
      if (this.#isSignedOut) {
        await this.#waitForSignIn();
      } else if (end === "moved") {
        this.#status.set({ kind: "connecting" });
      } else {
        const now = this.#clock.now();
        const wasGood = link !== null && now - begun >= goodLife;
        since = link === null ? since ?? begun : now;
        attempt = (await this.#waitForNextTry(since, wasGood ? 0 : attempt)) ? 0 : attempt + 1;
        continue;
      }

      attempt = 0;
      since = null;
    }
  }

  async #waitForSignIn(): Promise<void> {
    // It stays so, and is told once, until a try is successful.
    if (this.#status.get().kind !== "signed-out") {
      this.#status.set({ kind: "signed-out" });
      this.#events.signedOut();
    }

    await this.#sleep(null);
    this.#access.forget();
    this.#isSignedOut = false;
  }

  /** @returns Whether it was woken. */
  async #waitForNextTry(since: number, attempt: number): Promise<boolean> {
    // Many clients that lost the same server come back one after another.
    const wait = Math.min(firstWait * 2 ** attempt, longestWait) * Math.random();
    this.#status.set({ kind: "offline", since, nextTry: this.#clock.now() + wait });
    const woken = await this.#sleep(wait);
    this.#status.set({ kind: "offline", since, nextTry: null });
    return woken;
  }

  /** Keeps a connection until it ends. */
  async #hold(link: Link): Promise<"lost" | "moved"> {
    if (!this.stopped.aborted && !this.#isSignedOut) {
      this.#status.set({ kind: "online" });
      this.#link.set(link);
      this.#events.online();
    } else {
      link.end("lost");
    }

    const end = await link.ended;
    this.#link.set(null);
    this.#lastStop = link.hub.stop().catch(() => undefined);
    return end;
  }

  async #tryOpen(): Promise<Link | null> {
    try {
      return await this.#open();
    } catch (failure) {
      this.#isSignedOut ||= isUnauthorized(failure);
      return null;
    }
  }

  async #open(): Promise<Link> {
    const token = await this.#access.token();
    if (token === null && this.#access.usesToken) {
      throw new StudioError("auth.required", "Nobody is signed in.", { status: 401 });
    }

    try {
      return await this.#start(token);
    } catch (failure) {
      const next = isUnauthorized(failure) ? await this.#access.renew(token) : null;
      if (next === null) {
        throw failure;
      }

      return await this.#start(next);
    }
  }

  async #start(token: string | null): Promise<Link> {
    const hub = await this.#make(token);
    const link = this.#linkOf(hub);
    const patience = new AbortController();
    const cancel = this.#clock.after(longestStart, () => patience.abort(new Error("The server does not answer.")));
    try {
      await orAborted(hub.start(), AbortSignal.any([patience.signal, this.stopped]));
      return link;
    } catch (failure) {
      await hub.stop().catch(() => undefined);
      throw failure;
    } finally {
      cancel();
    }
  }

  #linkOf(hub: HubLink): Link {
    const { promise, resolve } = withResolvers<"lost" | "moved">();
    const link: Link = { hub, ended: promise, end: resolve };
    hub.on("Events", (batch: EventBatch) => {
      if (this.#link.get() === link) {
        this.#events.batch(batch);
      }
    });
    hub.on("List", (batch: ListBatch) => {
      if (this.#link.get() === link) {
        this.#events.list(batch);
      }
    });
    hub.on("Reconnect", (afterMilliseconds: number) => {
      void pause(this.#clock, afterMilliseconds, this.stopped).then(() => resolve("moved"));
    });
    hub.onclose(() => this.#drop(link));
    return link;
  }

  /** Has no more to do with a connection, whatever its other end does: the next one is tried. */
  #drop(link: Link): void {
    if (this.#link.get() === link) {
      this.#link.set(null);
    }

    link.end("lost");
  }

  #dropCurrent(): void {
    const link = this.#link.get();
    if (link !== null) {
      this.#drop(link);
    }
  }

  /** @returns Whether it was woken before the time, which is null when only that ends it. */
  async #sleep(milliseconds: number | null): Promise<boolean> {
    this.#wake = new AbortController();
    const wake = this.#wake.signal;
    if (!this.stopped.aborted) {
      await (milliseconds === null ? aborted(wake) : pause(this.#clock, milliseconds, wake));
    }

    return wake.aborted;
  }

  /** Without a network the line is tried at once: a server on this machine is still there. */
  #listen(): void {
    if (typeof window === "undefined") {
      return;
    }

    const options = { signal: this.stopped };
    window.addEventListener("online", () => this.retry(), options);
    window.addEventListener("offline", () => this.#dropCurrent(), options);
    document.addEventListener(
      "visibilitychange", () => document.visibilityState === "visible" && this.retry(), options);
  }
}

/** Waits for a promise no longer than until the signal aborts; then it fails with the signal's reason. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  // Whoever gave up does not hear of its failure.
  promise.catch(() => undefined);
  signal.throwIfAborted();
  const { promise: end, reject } = withResolvers<never>();
  const give = () => reject(signal.reason);
  signal.addEventListener("abort", give, { once: true });
  try {
    return await Promise.race([promise, end]);
  } finally {
    signal.removeEventListener("abort", give);
  }
}

function isUnauthorized(failure: unknown): boolean {
  return failure instanceof StudioError && failure.status === 401;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => signal.addEventListener("abort", () => resolve(), { once: true }));
}

function withResolvers<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
