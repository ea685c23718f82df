import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  commandPatience, type JoinReply, Studio, StudioError, type StudioOptions, type TaskState, type WireFact,
} from "../src/index.ts";
import { answering, done, FakeClock, FakeServer, joinReply, refused, settled } from "./fakes.ts";
import { stories } from "./stories.ts";

const taskId = "1".repeat(32);
const facts = stories[1]?.facts ?? [];
const unauthorized = new StudioError("auth.refused", "It is auth.refused.", { status: 401 });
const nobody = new Error("Nobody is there.");

let clock: FakeClock;
let server: FakeServer;
let studio: Studio;

beforeEach(() => {
  clock = new FakeClock();
  server = new FakeServer();
});

afterEach(() => studio.stop());

describe("a task that is open", () => {
  it("is joined with nothing held, and all of its story is one change", async () => {
    const { changes } = await opened();
    await joins()[0]?.answer(joinReply(facts));

    expect(joins().map(({ args }) => args)).toEqual([[taskId, 0, 0]]);
    expect(changes.map(({ seq }) => seq)).toEqual([facts.length]);
  });

  it("takes what overtakes the reply after it, in the same change", async () => {
    const { changes } = await opened();
    server.link.events(taskId, facts.slice(8, 9), [progress(1)]);
    server.link.events(taskId, facts.slice(9, 11), [progress(40), { type: "presence", data: { viewers: 3 } }]);
    server.link.events(taskId, facts.slice(11, 13));
    await settled();
    expect(changes).toEqual([]);

    await joins()[0]?.answer(joinReply(facts.slice(0, 11), [progress(60)]));

    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ seq: 13, viewers: 3, progress: { percent: 60 } });
    expect(joins()).toHaveLength(1);
  });

  it("joins again at a gap, once, with what it holds", async () => {
    const { state } = await joined(10);
    server.link.events(taskId, facts.slice(12, 13));
    server.link.events(taskId, facts.slice(13, 14));
    server.link.events(taskId, [], [{ type: "top", data: { seq: 14 } }]);
    await settled();

    expect(joins().slice(1).map(({ args }) => args)).toEqual([[taskId, facts[0]?.epoch, 10]]);
    await joins()[1]?.answer(joinReply(facts.slice(10, 13)));
    await clock.pass(100);
    expect(state().seq).toBe(14);
    expect(joins()).toHaveLength(2);
  });

  it("joins again at a top above what it holds", async () => {
    await joined(10);
    server.link.events(taskId, [], [{ type: "top", data: { seq: 11 } }]);
    await settled();

    expect(joins()).toHaveLength(2);
  });

  it("asks for a snapshot when a plan comes back that it never saw", async () => {
    const { state } = await opened();
    const point = pointAfter(3);
    await joins()[0]?.answer(whole(point));
    const restored = { type: "revision_restored", data: { from: 2, undoTo: 1, redoTo: 3, revision: point.snapshot.revision + 1 } };
    server.link.events(taskId, [{ epoch: point.epoch, seq: point.seq + 1, at: "", ...restored } as WireFact]);
    await settled();

    expect(joins()[1]?.args).toEqual([taskId, -1, point.seq + 1]);
    await joins()[1]?.answer(whole({ ...point, seq: point.seq + 1 }));
    await clock.pass(100);
    expect(state()).toMatchObject({ lacking: false, seq: point.seq + 1 });
  });

  it("continues after a broken join and after a reconnect with what it holds", async () => {
    const { state } = await opened();
    server.link.events(taskId, facts.slice(0, 3));
    server.link.cut();
    await clock.pass(1_000);
    await joins()[0]?.answer(joinReply(facts.slice(0, 5)));
    server.link.cut();
    await clock.pass(1_000);
    await joins()[0]?.answer(joinReply(facts.slice(5, 8)));
    await clock.pass(100);

    expect(server.links.map(link => link.of("JoinTask").map(({ args }) => args[2]))).toEqual([[0], [0], [5]]);
    expect(state().seq).toBe(8);
  });

  it("says why it cannot be watched, and asks again when that passes by itself", async () => {
    const { task } = await opened();
    await joins()[0]?.answer(refused("limit.reads"));
    expect(task.refused.get()).toBeNull();
    await clock.pass(1_000);
    await joins()[1]?.answer(refused("task.unknown"));
    await clock.pass(60_000);

    expect(task.refused.get()).toEqual({ code: "task.unknown", message: "It is task.unknown." });
    expect(joins()).toHaveLength(2);
  });

  it("is left when it was closed as often as it was opened", async () => {
    const { task } = await joined(3);
    const again = studio.open(taskId);
    expect(again.state).toBe(task.state);
    task.close();
    task.close();
    await settled();
    expect(server.link.of("LeaveTask")).toHaveLength(0);
    again.close();
    await settled();

    expect(server.link.of("LeaveTask")).toHaveLength(1);
    server.link.events(taskId, facts.slice(3, 4));
    await clock.pass(100);
    expect(task.state.get().seq).toBe(3);
  });

  it("loads the page of the chat before the lines it holds, as long as there is one", async () => {
    const lines = [1, 2, 3, 4].map(line => ({ by: "person", speaker: "you", text: `${line}`, id: null }) as const);
    const asked = answering([{ from: 1, total: 4, lines: lines.slice(1, 3) }, { from: 0, total: 4, lines: lines.slice(0, 1) }]);
    const { task, state } = await opened({ fetch: asked.fetch });
    const point = pointAfter(1);
    await joins()[0]?.answer(whole({ ...point, snapshot: { ...point.snapshot, chatFrom: 3, chat: lines.slice(3) } }));
    for (let page = 0; page < 3; page++) {
      await task.earlier();
      await clock.pass(100);
    }

    expect(asked.requests.map(({ address }) => address.split("?")[1])).toEqual(["before=3&take=100", "before=1&take=100"]);
    expect(state().snapshot).toMatchObject({ chatFrom: 0, chat: lines });
    expect(state().entries.map(({ key }) => key)).toEqual(["m0", "m1", "m2", "m3"]);
  });

  it("shows a stream of 1,500 tokens at most 30 times a second", async () => {
    const { changes, state } = await joined(10);
    changes.length = 0;
    const begun = clock.now();
    for (let offset = 0; offset < 1_500; offset++) {
      server.link.events(taskId, [], [{ type: "token", data: { message: "a", speaker: "director", offset, text: "x" } }]);
      await clock.pass(2);
    }

    await clock.pass(100);
    expect(state().streaming[0]?.text).toHaveLength(1_500);
    expect(changes.length / ((clock.now() - begun) / 1_000)).toBeLessThanOrEqual(30);
    expect(changes.length).toBeGreaterThan(60);
  });
});

describe("a command", () => {
  it("is sent again with its id when the connection broke before the answer", async () => {
    const { task } = await joined(10);
    const reply = task.send({ type: "undo" }, 3);
    await settled();
    const first = server.link.of("SendCommand")[0]?.args;
    server.link.cut();
    await clock.pass(1_000);
    await server.link.of("SendCommand")[0]?.answer(done);

    expect(await reply).toEqual(done);
    expect(server.link.of("SendCommand")[0]?.args).toEqual(first);
    expect(first).toMatchObject([taskId, { body: { type: "undo" }, expectedRevision: 3 }]);
    expect((first?.[1] as { commandId: string }).commandId).toMatch(/^[0-9a-f]{32}$/);
  });

  it("waits for a connection, and for the command before it", async () => {
    server.refusal = nobody;
    const { task } = await opened();
    const replies = Promise.all([task.say("one"), task.send({ type: "undo" }), task.say("three")]);
    server.refusal = null;
    await clock.pass(2_000);
    for (const method of ["SendMessage", "SendCommand"]) {
      const calls = server.link.calls.filter(call => call.method.startsWith("Send"));
      expect(calls.at(-1)?.method).toBe(method);
      await calls.at(-1)?.answer(done);
    }

    await server.link.of("SendMessage")[1]?.answer(done);
    expect(await replies).toEqual([done, done, done]);
  });

  it("is sent again when the server could not take it, and answered when it was refused", async () => {
    const { task } = await joined(10);
    const reply = task.send({ type: "undo" });
    await settled();
    await server.link.of("SendCommand")[0]?.answer(refused("store.unavailable"));
    await clock.pass(400);
    expect(server.link.of("SendCommand")).toHaveLength(1);
    await clock.pass(200);
    await server.link.of("SendCommand")[1]?.fail("limit.messages");
    await clock.pass(1_100);
    await server.link.of("SendCommand")[2]?.answer(refused("undo.empty"));

    expect(await reply).toMatchObject({ ok: false, code: "undo.empty" });
    expect(new Set(server.link.of("SendCommand").map(({ args }) => JSON.stringify(args))).size).toBe(1);
  });

  it("is given up when its time is over, when it is aborted and when the client stops", async () => {
    const { task } = await joined(10);
    const slow = task.send({ type: "undo" }).catch(failure => failure.code);
    await clock.pass(commandPatience + 1);
    expect(await slow).toBe("server.lost");

    const abort = new AbortController();
    const aborted = task.send({ type: "undo" }, undefined, { signal: abort.signal }).catch(failure => failure);
    await settled();
    abort.abort("enough");
    expect(await aborted).toBe("enough");

    const stopped = task.say("?").catch(failure => failure.code);
    await settled();
    await studio.stop();
    expect(await stopped).toBe("client.stopped");
  });

  it("that the server cannot read fails with its code", async () => {
    const { task } = await joined(10);
    const reply = task.preview(null).catch(failure => failure.code);
    await settled();
    await server.link.of("PreviewCommand")[0]?.fail("call.failed");

    expect(await reply).toBe("call.failed");
  });
});

describe("the line", () => {
  it("tries ever less often, and at once when asked", async () => {
    server.refusal = nobody;
    begin();
    await clock.pass(300_000);
    const tries = server.tokens.length;
    expect(tries).toBeGreaterThan(10);
    expect(tries).toBeLessThan(100);
    expect(studio.status.get()).toMatchObject({ kind: "offline", since: 1_000_000 });

    server.refusal = null;
    studio.retry();
    await settled();
    expect(studio.status.get()).toEqual({ kind: "online" });
  });

  it("says since when it is lost and when it tries again", async () => {
    await joined(10);
    const at = clock.now();
    server.refusal = nobody;
    server.link.cut();
    await settled();

    const status = studio.status.get();
    expect(status).toMatchObject({ kind: "offline", since: at });
    expect(status.kind === "offline" && (status.nextTry ?? 0) - at).toBeLessThanOrEqual(500);
    await clock.pass(20_000);
    expect(studio.status.get()).toMatchObject({ kind: "offline", since: at });
  });

  it("moves when the server asks, after the time it says, without being offline", async () => {
    await joined(10);
    const kinds: string[] = [];
    studio.status.subscribe(() => kinds.push(studio.status.get().kind));
    server.link.tell("Reconnect", 700);
    await clock.pass(699);
    expect(server.links).toHaveLength(1);
    await clock.pass(2);

    expect(server.links.map(link => link.isOpen)).toEqual([false, true]);
    expect(kinds).toEqual(["connecting", "online"]);
    expect(joins()[0]?.args[2]).toBe(10);
  });

  it("asks for a token again when the server refuses it, then for a sign-in", async () => {
    const tokens = ["old", "new"];
    const onSignedOut = vi.fn();
    server.refusal = unauthorized;
    begin({ token: () => Promise.resolve(tokens.shift() ?? null), onSignedOut });
    await settled();
    expect(server.tokens).toEqual(["old", "new"]);
    expect(studio.status.get()).toEqual({ kind: "signed-out" });
    expect(onSignedOut).toHaveBeenCalledOnce();
    await clock.pass(600_000);
    expect(server.tokens).toHaveLength(2);
    tokens.push("wrong");
    studio.retry();
    await settled();
    expect(studio.status.get()).toEqual({ kind: "signed-out" });
    expect(onSignedOut).toHaveBeenCalledOnce();

    tokens.push("newest");
    server.refusal = null;
    const task = studio.open(taskId);
    studio.retry();
    await settled();
    expect(server.tokens.at(-1)).toBe("newest");
    expect(studio.status.get()).toEqual({ kind: "online" });
    expect(joins()).toHaveLength(1);
    task.close();
  });

  it("tries at once when the browser has a network again or is looked at", async () => {
    const window = new EventTarget();
    const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
    vi.stubGlobal("window", window);
    vi.stubGlobal("document", document);
    try {
      await joined(10);
      server.refusal = nobody;
      window.dispatchEvent(new Event("offline"));
      await clock.pass(200_000);
      for (const [target, event] of [[window, "online"], [document, "visibilitychange"]] as const) {
        const before = server.tokens.length;
        target.dispatchEvent(new Event(event));
        await settled();
        expect(server.tokens.length).toBe(before + 1);
      }
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

function begin(options: StudioOptions = {}): void {
  studio = new Studio({ url: "http://test/", hub: server.hub, clock, ...options });
}

/** A task that is open and not joined yet, and every change that its store shows. */
async function opened(options?: StudioOptions) {
  begin(options);
  const task = studio.open(taskId);
  const changes: TaskState[] = [];
  task.state.subscribe(() => changes.push(task.state.get()));
  await settled();
  return { task, changes, state: task.state.get };
}

/** A task that holds the first facts of the story. */
async function joined(count: number) {
  const task = await opened();
  await joins()[0]?.answer(joinReply(facts.slice(0, count)));
  await clock.pass(100);
  return task;
}

function joins() {
  return server.link.of("JoinTask");
}

function progress(percent: number) {
  return { type: "progress_update", data: { percent, stage: "images", message: "" } } as const;
}

/** What the server said of the task in a later revision. */
function pointAfter(revision: number) {
  const point = stories[1]?.points.find(({ snapshot }) => snapshot.revision > revision);
  if (point === undefined) {
    throw new Error("The story is too short.");
  }

  return point;
}

function whole(point: (typeof stories)[number]["points"][number]): JoinReply {
  return { ...joinReply([]), recovered: false, epoch: point.epoch, seq: point.seq, snapshot: point.snapshot };
}
