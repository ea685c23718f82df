import type {
  CommandReply, CreateTaskRequest, EventBatch, ListBatch, PreviewReply, PreviewRequest, StudioHub,
  WireCommand,
} from "../../contract/contract.ts";
import { Access } from "./access.ts";
import { type Clock, systemClock } from "./clock.ts";
import { type HubMaker, signalR } from "./hub.ts";
import { newCommandId } from "./ids.ts";
import { Line, type LineStatus, orAborted } from "./line.ts";
import { Rest } from "./rest.ts";
import { type HubCall, persist, questionPatience, type SendOptions } from "./send.ts";
import type { TaskState } from "./state.ts";
import type { Store } from "./store.ts";
import { type Refused, Watch } from "./watch.ts";

export interface StudioOptions {
  /** Where the server is; the page's own origin by default. */
  readonly url?: string | undefined;
  /**
   * Answers with a token, null when nobody is signed in; asked again when the server refuses the one it had. Without
   * it the browser's cookie signs in.
   */
  readonly token?: (() => Promise<string | null>) | undefined;
  /** Called when the server takes neither cookie nor token; `retry` goes on after a sign-in. */
  readonly onSignedOut?: (() => void) | undefined;
  /** In place of the global one. */
  readonly fetch?: ((address: string, init: RequestInit) => Promise<Response>) | undefined;
  readonly clock?: Clock | undefined;
  /** In place of SignalR. */
  readonly hub?: HubMaker | undefined;
}

/** One task that is watched. What it sends goes on being sent after `close`. */
export interface OpenTask {
  readonly state: Store<TaskState>;
  /** Why it cannot be watched, such as `task.unknown`; null while it can. */
  readonly refused: Store<Refused | null>;
  /** Sends a command: one after another, each again until it is answered. */
  send(command: WireCommand, expectedRevision?: number, options?: SendOptions): Promise<CommandReply>;
  /** Says something to the crew; in one line with the commands. */
  say(text: string, options?: SendOptions): Promise<CommandReply>;
  /** Says what a command would cause; without one, what making the film of the plan would. */
  preview(command: WireCommand | null, expectedRevision?: number, options?: SendOptions): Promise<PreviewReply>;
  /** Stops the crew in the middle of what it says. */
  interrupt(): Promise<CommandReply>;
  /** Loads the page of the chat before the lines held, if there is one. */
  earlier(): Promise<void>;
  close(): void;
}

/** A Pixora server: one connection for all tasks that are open, and its routes. */
export class Studio {
  readonly rest: Rest;
  readonly #base: string;
  readonly #clock: Clock;
  readonly #line: Line;
  readonly #tasks = new Map<string, SharedTask>();
  readonly #followers = new Set<(batch: ListBatch | null) => void>();

  constructor(options: StudioOptions = {}) {
    const access = new Access(options.token ?? null);
    this.#base = (options.url ?? location.origin).replace(/\/+$/, "");
    this.#clock = options.clock ?? systemClock;
    this.#line = new Line(options.hub ?? signalR(this.#base), access, this.#clock, {
      online: () => {
        this.#tasks.forEach(task => task.watch.join());
        this.#followers.forEach(follow => follow(null));
      },
      list: batch => this.#followers.forEach(follow => follow(batch)),
      batch: batch => this.#take(batch),
      signedOut: () => options.onSignedOut?.(),
    });
    const fetching = options.fetch ?? ((address, init) => fetch(address, init));
    this.rest = new Rest(this.#base, access, fetching, () => this.#line.signOut());
  }

  get status(): Store<LineStatus> {
    return this.#line.status;
  }

  /** Watches a task, now and after every reconnect, until what it returned was closed as often as it was opened. */
  open(taskId: string): OpenTask {
    const task = this.#tasks.get(taskId) ?? this.#begin(taskId);
    task.users++;
    return this.#handle(task);
  }

  /**
   * Hears what happens to any of the user's tasks, opened or not.
   * @param listener Gets null after each connection that is made: something may have been missed, so read the list.
   * @returns What ends it.
   */
  follow(listener: (batch: ListBatch | null) => void): () => void {
    const own = (batch: ListBatch | null): void => listener(batch);
    this.#followers.add(own);
    return () => void this.#followers.delete(own);
  }

  /** Starts a film. */
  createTask(request: Omit<CreateTaskRequest, "commandId">, options?: SendOptions): Promise<CommandReply> {
    return this.#call({ method: "CreateTask", args: [{ ...request, commandId: newCommandId() }] }, options);
  }

  /** Tries to connect now: after a sign-in, or when somebody asks for it. */
  retry(): void {
    this.#line.retry();
  }

  /** The address of a path of the server, such as `/films/{task}/final_video.mp4`. */
  address(path: string): string {
    return this.#base + path;
  }

  /** Closes the connection; what waits for an answer fails with `client.stopped`. */
  stop(): Promise<void> {
    return this.#line.stop();
  }

  #take(batch: EventBatch): void {
    this.#tasks.get(batch.taskId)?.watch.take(batch);
  }

  #begin(taskId: string): SharedTask {
    const task = { taskId, watch: new Watch(taskId, this.#line, this.#clock), users: 0, sending: Promise.resolve() };
    this.#tasks.set(taskId, task);
    task.watch.join();
    return task;
  }

  #handle(task: SharedTask): OpenTask {
    const { taskId, watch } = task;
    let isOpen = true;
    return {
      state: watch.state,
      refused: watch.refused,
      send: (body, expectedRevision, options) => {
        const request = { commandId: newCommandId(), body, ...expected(expectedRevision) };
        return this.#inTurn(task, { method: "SendCommand", args: [taskId, request] }, options);
      },
      say: (text, options) =>
        this.#inTurn(task, { method: "SendMessage", args: [taskId, newCommandId(), text] }, options),
      preview: (body, expectedRevision, options) => {
        const request: PreviewRequest = { ...(body === null ? {} : { body }), ...expected(expectedRevision) };
        return this.#ask({ method: "PreviewCommand", args: [taskId, request] }, options);
      },
      interrupt: () => this.#ask({ method: "InterruptCrew", args: [taskId] }),
      earlier: () => this.#earlier(task),
      close: () => {
        if (isOpen) {
          isOpen = false;
          this.#leave(task);
        }
      },
    };
  }

  /** One command of a task after another: they take effect in the order in which they were given. */
  #inTurn<M extends "SendCommand" | "SendMessage">(
    task: SharedTask, call: HubCall<M>, options: SendOptions = {},
  ): Promise<CommandReply> {
    const reply = task.sending.then(() => this.#call(call, options));
    task.sending = reply.then(() => undefined, () => undefined);
    return options.signal === undefined ? reply : orAborted(reply, options.signal);
  }

  #ask<M extends "PreviewCommand" | "InterruptCrew">(call: HubCall<M>, options?: SendOptions) {
    return this.#call(call, { patience: questionPatience, ...options });
  }

  #call<M extends keyof StudioHub>(call: HubCall<M>, options?: SendOptions) {
    return persist(this.#line, this.#clock, call, options);
  }

  async #earlier(task: SharedTask): Promise<void> {
    const before = task.watch.state.get().snapshot?.chatFrom ?? 0;
    if (before > 0) {
      const path = { taskId: task.taskId };
      const page = await this.rest.get("GET /api/v1/tasks/{taskId}/chat", { path, query: { before, take: pageLines } });
      task.watch.add({ page });
    }
  }

  #leave(task: SharedTask): void {
    task.users--;
    if (task.users === 0) {
      this.#tasks.delete(task.taskId);
      task.watch.close();
    }
  }
}

/** Lines of the chat that are loaded at a time. */
const pageLines = 100;

/** A task and how often it is open. */
interface SharedTask {
  readonly taskId: string;
  readonly watch: Watch;
  users: number;
  /** Resolves when the last command given was answered or given up. */
  sending: Promise<void>;
}

function expected(revision: number | undefined): { readonly expectedRevision?: number } {
  return revision === undefined ? {} : { expectedRevision: revision };
}
