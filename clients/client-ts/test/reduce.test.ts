import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  emptyState, type Input, missesSomething, mostFacts, reduce, type TaskState, type WireFact, type WireSignal,
} from "../src/index.ts";
import { type RecordedStory, stories } from "./stories.ts";

const taskId = "1".repeat(32);

/** What reaches a client: batches of facts and signals that were sent, in any order, twice or not at all, and joins. */
type Delivery =
  | { readonly kind: "batch"; readonly from: number; readonly size: number }
  | { readonly kind: "join"; readonly upTo: number }
  | { readonly kind: "whole"; readonly point: number }
  | { readonly kind: "signal"; readonly signal: WireSignal };

describe.each(stories)("the story $name", story => {
  it("is the server's task at every point, told at once or fact by fact", () => {
    let state = emptyState(taskId);
    for (const fact of story.facts) {
      state = reduce(state, { facts: [fact] });
      expectPoint(state, story);
    }

    expect(state.seq).toBe(story.facts.length);
    expect(reduce(emptyState(taskId), { facts: story.facts })).toEqual(state);
  });

  it("ends in the same state, whatever is lost, repeated, late or replaced by a snapshot on the way", () => {
    fc.assert(fc.property(fc.array(deliveryOf(story), { maxLength: 40 }), deliveries => {
      let state = frozen(emptyState(taskId));
      let sawWhole = false;
      for (const delivery of deliveries) {
        const now = frozen(deliver(state, story, delivery));
        expect(now.seq).toBeGreaterThanOrEqual(delivery.kind === "whole" ? 0 : state.seq);
        sawWhole ||= delivery.kind === "whole";
        state = now;
        expectPoint(state, story);
      }

      state = joined(state, story, story.facts.length);
      expectPoint(state, story);
      if (!sawWhole) {
        const straight = reduce(emptyState(taskId), { facts: story.facts, joined: true });
        expect({ ...state, viewers: 0 }).toEqual(straight);
      }
    }), { numRuns: 300 });
  });

  it("changes nothing when told again", () => {
    const state = frozen(reduce(emptyState(taskId), { facts: story.facts }));

    expect(reduce(state, { facts: story.facts })).toBe(state);
    expect(reduce(state, { facts: [], signals: [{ type: "top", data: { seq: 9_999 } }] })).toBe(state);
    expect(reduce(state, { signals: [], joined: true })).toBe(state);
  });

  it("shares what did not change", () => {
    const before = reduce(emptyState(taskId), { facts: story.facts.slice(0, -1) });
    const after = reduce(before, { signals: [{ type: "presence", data: { viewers: 2 } }] });

    expect(after).not.toBe(before);
    expect(after.snapshot).toBe(before.snapshot);
    expect(after.entries).toBe(before.entries);
  });

  it("is answered when the crew has answered", () => {
    expect(reduce(emptyState(taskId), { facts: story.facts }).working).toBe(false);
    const asked = story.facts.findLast(fact => fact.type === "chat_message" && fact.data.by === "person")?.seq ?? 0;
    expect(reduce(emptyState(taskId), { facts: story.facts.slice(0, asked) }).working).toBe(true);
  });
});

describe("the conversation", () => {
  const [story] = stories;
  const state = reduce(emptyState(taskId), { facts: story?.facts ?? [] });

  it("is in the order of the story, each part with a key of its own", () => {
    const kinds = state.entries.map(entry => entry.kind);
    expect(kinds.slice(0, 5)).toEqual(["message", "plan", "stage", "message", "stage"]);
    expect(new Set(state.entries.map(entry => entry.key)).size).toBe(state.entries.length);
  });

  it("holds a tool's call and answer as one card", () => {
    const cards = state.entries.flatMap(entry => (entry.kind === "tool" ? [entry.card] : []));
    expect(cards).toMatchObject([{ tool: "adjust_audio", ok: true, message: "The level is set." }]);
    expect(cards[0]?.endedAt).not.toBeNull();
  });

  it("gets a page that lies before it", () => {
    const snapshot = state.snapshot;
    if (snapshot === null) {
      throw new Error("no story");
    }

    const late = reduce(emptyState(taskId), {
      snapshot: { epoch: 1, seq: 73, snapshot: { ...snapshot, chatFrom: 2, chat: snapshot.chat.slice(2) } },
    });
    const whole = reduce(late, { page: { from: 0, total: 5, lines: snapshot.chat.slice(0, 2) } });

    expect(whole.snapshot?.chat).toEqual(snapshot.chat);
    expect(whole.entries.map(entry => entry.key)).toEqual(snapshot.chat.map((_, index) => `m${index}`));
    expect(reduce(whole, { page: { from: 0, total: 5, lines: snapshot.chat.slice(0, 2) } })).toBe(whole);
  });
});

describe("speech", () => {
  const [story] = stories;
  const begun = reduce(emptyState(taskId), { facts: story?.facts.slice(0, 6) ?? [] });

  test("whatever is repeated, lost or late of it, what is heard is its beginning", () => {
    const text = "The sea 🌊 comes back, and with it the light.";
    const piece = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([from, size]) => token("a", from, text.slice(from, from + size)));
    fc.assert(fc.property(fc.array(piece), pieces => {
      const state = pieces.reduce((now, signal) => reduce(now, { signals: [signal] }), begun);
      const heard = state.streaming[0]?.text ?? "";
      expect(text.startsWith(heard)).toBe(true);
      const rest = reduce(state, { signals: [token("a", 0, text)] });
      expect(rest.streaming).toEqual([{ id: "a", speaker: "director", text }]);
    }));
  });

  test("the message replaces it, and a late piece does not bring it back", () => {
    const heard = reduce(begun, { signals: [token("a", 0, "The sea"), token("b", 0, "Wait")] });
    const said = reduce(heard, { facts: [message(7, "a", "The sea.")] });

    expect(said.streaming.map(({ id }) => id)).toEqual(["b"]);
    expect(reduce(said, { signals: [token("a", 0, "The")] })).toBe(said);
  });

  test("what the reply to a join does not tell of is over", () => {
    const heard = reduce(begun, {
      signals: [token("a", 0, "The sea"), { type: "progress_update", data: { percent: 3, stage: "images", message: "" } }],
    });
    const after = reduce(heard, { facts: [], signals: [token("c", 0, "New")], joined: true });

    expect(after.streaming.map(({ id }) => id)).toEqual(["c"]);
    expect(after.progress).toBeNull();
  });

  test("a render that begins shows no progress of the one before", () => {
    const shown = reduce(begun, { signals: [{ type: "progress_update", data: { percent: 100, stage: "checks", message: "" } }] });

    expect(reduce(shown, { facts: [factOf(7, "stage_changed", { stage: "producing" })] }).progress).toBeNull();
  });
});

describe("what is missing", () => {
  const [story] = stories;
  const facts = story?.facts ?? [];
  const state = reduce(emptyState(taskId), { facts: facts.slice(0, 10) });

  it("shows in a gap, another epoch and a higher top", () => {
    expect(missesSomething(state, { facts: facts.slice(5, 10) })).toBe(false);
    expect(missesSomething(state, { facts: facts.slice(12, 13) })).toBe(true);
    expect(missesSomething(state, { facts: facts.slice(5, 6).map(fact => ({ ...fact, epoch: 7 })) })).toBe(true);
    expect(missesSomething(state, { signals: [{ type: "top", data: { seq: 10 } }] })).toBe(false);
    expect(missesSomething(state, { signals: [{ type: "top", data: { seq: 11 } }] })).toBe(true);
  });

  it("is a plan that comes back and was never seen, until a snapshot tells it", () => {
    const snapshot = state.snapshot;
    if (snapshot === null) {
      throw new Error("no story");
    }

    const late = reduce(emptyState(taskId), {
      snapshot: { epoch: state.epoch, seq: 10, snapshot: { ...snapshot, revision: 4, undoTo: 3 } },
    });
    const undone = reduce(late, {
      facts: [factOf(11, "revision_restored", { from: 3, undoTo: 2, redoTo: 4, revision: 5, since: null }, state.epoch)],
    });
    expect(undone).toMatchObject({ lacking: true, snapshot: { revision: 5, undoTo: 2, redoTo: 4 } });
    expect(missesSomething(undone, {})).toBe(true);

    const told = reduce(undone, { snapshot: { epoch: state.epoch, seq: 11, snapshot: { ...snapshot, revision: 5 } } });
    expect(told.lacking).toBe(false);
    expect(told.entries).toEqual(late.entries);
  });

  it("is not what a newer server tells: the number is taken and nothing else changes", () => {
    const next = reduce(state, {
      facts: [factOf(11, "weather_changed" as "completed", {} as never, state.epoch)],
      signals: [{ type: "smell" as "top", data: { seq: 4_000 } }],
    });

    expect(next).toEqual({ ...state, seq: 11, facts: next.facts });
    expect(next.snapshot).toBe(state.snapshot);
  });
});

describe("a fact", () => {
  const [story] = stories;
  const reviewed = reduce(emptyState(taskId), { facts: story?.facts.slice(0, 6) ?? [] });

  it("of another epoch is left out, even if its number is the next", () => {
    expect(reduce(reviewed, { facts: [message(7, null, "?", 7)] })).toBe(reviewed);
  });

  it("of a failure stays until the stage is another one", () => {
    const failure = { code: "asset.spoilt", message: "It is spoilt.", scene: "scene-1" };
    const failed = reduce(reviewed, {
      facts: [factOf(7, "error", failure), factOf(8, "stage_changed", { stage: "failed" })],
    });
    expect(failed.snapshot).toMatchObject({ stage: "failed", error: failure });

    const again = reduce(failed, { facts: [factOf(9, "stage_changed", { stage: "producing" })] });
    expect(again.snapshot).toMatchObject({ stage: "producing", error: null });
  });

  it("of an asset replaces the note on the same one of the same scene and character", () => {
    const asset = { key: "a", kind: "portrait", scene: null, reused: false, character: "fox" };
    const other = { ...asset, character: "owl" };
    const state = reduce(reviewed, {
      facts: [asset, other, { ...asset, reused: true }].map((note, index) => factOf(7 + index, "asset_ready", { asset: note })),
    });

    expect(state.snapshot?.assets).toEqual([other, { ...asset, reused: true }]);
  });

  it("of a tool that still ran when a snapshot came is not waited for", () => {
    const call = { speaker: "composer", tool: "undo", call: "c", arguments: "{}" };
    const running = reduce(reviewed, { facts: [factOf(7, "tool_call", call)] });
    const snapshot = running.snapshot;
    if (snapshot === null) {
      throw new Error("no story");
    }

    const later = reduce(running, { snapshot: { epoch: running.epoch, seq: 9, snapshot } });
    expect(later.entries.filter(entry => entry.kind === "tool")).toEqual([]);
    const answer = { speaker: "composer", tool: "undo", call: "c", ok: true, code: null, message: "Done." };
    const told = reduce(later, { facts: [factOf(10, "tool_result", answer)] });
    expect(told.entries.at(-1)).toMatchObject({ kind: "tool", card: { call: "c", arguments: "", ok: true } });
  });
});

test("the log keeps the latest facts only", () => {
  const [, story] = stories;
  const state = reduce(emptyState(taskId), { facts: story?.facts ?? [] });
  const many = Array.from({ length: 2_000 }, (_, index) => message(state.seq + index + 1, null, "…", state.epoch));

  const after = reduce(state, { facts: many });

  expect(after.facts).toHaveLength(mostFacts);
  expect(after.facts.at(-1)).toBe(many.at(-1));
  expect(after.snapshot?.chat.length).toBe((state.snapshot?.chat.length ?? 0) + 2_000);
});

function deliver(state: TaskState, story: RecordedStory, delivery: Delivery): TaskState {
  switch (delivery.kind) {
    case "batch": {
      const batch = { facts: story.facts.slice(delivery.from, delivery.from + delivery.size) };
      const now = reduce(state, batch);
      // Every other gap is repaired at once, the rest by what comes later.
      return missesSomething(now, batch) && delivery.from % 2 === 0
        ? joined(now, story, delivery.from + delivery.size)
        : now;
    }

    case "join":
      return joined(state, story, delivery.upTo);
    case "whole": {
      const point = story.points[delivery.point % story.points.length];
      return point === undefined || point.seq < state.seq ? state : reduce(state, { snapshot: point, joined: true });
    }

    case "signal":
      return reduce(state, { signals: [delivery.signal] });
  }
}

/** Joins with what is held, as the protocol says: the rest of the story, or a snapshot where a plan is lacking. */
function joined(state: TaskState, story: RecordedStory, upTo: number): TaskState {
  const whole = state.lacking ? story.points.find(point => point.seq >= state.seq) : undefined;
  const begun = whole === undefined ? state : reduce(state, { snapshot: whole, joined: true });
  const rest: Input = { facts: story.facts.slice(begun.seq, upTo), signals: [], joined: true };
  const now = reduce(begun, rest);
  return now.lacking ? joined(now, story, upTo) : now;
}

function expectPoint(state: TaskState, story: RecordedStory): void {
  const point = state.lacking ? undefined : story.points.find(({ seq }) => seq === state.seq);
  if (point !== undefined) {
    expect(state.snapshot).toEqual(point.snapshot);
  }
}

function deliveryOf(story: RecordedStory): fc.Arbitrary<Delivery> {
  const place = fc.nat(story.facts.length);
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant("batch" as const), from: place, size: fc.integer({ min: 1, max: 9 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("join" as const), upTo: place }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("whole" as const), point: fc.nat() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("signal" as const), signal: signal() }) });
}

function signal(): fc.Arbitrary<WireSignal> {
  return fc.oneof(
    fc.tuple(fc.constantFrom("a", "b"), fc.nat(9), fc.string()).map(([id, offset, text]) => token(id, offset, text)),
    fc.nat(100).map(percent => ({ type: "progress_update" as const, data: { percent, stage: "images", message: "" } })),
    fc.nat(5).map(viewers => ({ type: "presence" as const, data: { viewers } })),
    fc.nat(200).map(seq => ({ type: "top" as const, data: { seq } })));
}

function token(id: string, offset: number, text: string): WireSignal {
  return { type: "token", data: { message: id, speaker: "director", offset, text } };
}

function message(seq: number, id: string | null, text: string, epoch?: number): WireFact {
  return factOf(seq, "chat_message", { by: "crew", speaker: "director", text, id }, epoch);
}

function factOf<K extends WireFact["type"]>(
  seq: number, type: K, data: Extract<WireFact, { type: K }>["data"], epoch = stories[0]?.facts[0]?.epoch ?? 0,
): WireFact {
  return { epoch, seq, at: "2026-11-28T00:00:00+00:00", type, data } as WireFact;
}

/** Nothing that was handed out may change: writing to it would throw. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }

  return value;
}
