import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { emptyState, reduce, Studio, type TaskState, until } from "../src/index.ts";
import { Proxy } from "./proxy.ts";
import { editCount, tell } from "./telling.ts";

const url = (process.env["PIXORA_URL"] ?? "").replace(/\/$/, "");
const key = process.env["PIXORA_KEY"] ?? "";

// With a server whose renderer need not do anything.
describe.skipIf(url === "")("a real server", { timeout: 60_000 }, () => {
  let proxy: Proxy | null = null;
  let studio: Studio;
  let direct: Studio;

  beforeAll(() => {
    direct = new Studio({ url, token: signIn });
  });

  afterEach(async () => {
    await studio.stop();
    await proxy?.stop();
  });

  afterAll(() => direct.stop());

  it("is at every point what the reducer makes of its facts, though the connection breaks again and again", async () => {
    // Bytes: in the middle of a sign-in, of a replay, of a batch, of an answer.
    await through([150, 400, 700, 1_100, 2_000, 900, 3_000, 1_500, 4_000, 2_500]);
    const { taskId, points } = await tell(studio, "A 12-second film about a lighthouse in three scenes, calm");
    expect(proxy?.left).toBe(0);

    const last = points.at(-1)?.seq ?? 0;
    const [broken, whole] = await Promise.all([studio, direct].map(one => stateAt(one, taskId, last)));
    expect(lasting(broken)).toEqual(lasting(whole));
    let state = emptyState(taskId);
    for (const point of points) {
      const facts = whole?.facts.filter(({ seq }) => seq > state.seq && seq <= point.seq);
      state = reduce(state, { facts });
      expect(state.snapshot).toEqual(point.snapshot);
    }

    // Each edit made one revision, however often it was sent; the crew made one more.
    expect(points.at(-1)?.snapshot.revision).toBe(1 + editCount + 1);
  });

  it("takes a command once whose answer was lost", async () => {
    await through();
    const taskId = await started();
    const task = studio.open(taskId);
    await until(task.state, state => state.snapshot?.stage === "reviewing");
    proxy?.loseAnswers();
    const reply = task.send({ type: "set_title", title: "Once" });
    const other = direct.open(taskId);
    await until(other.state, state => state.snapshot?.breakdown?.title === "Once");
    proxy?.cut();

    expect(await reply).toMatchObject({ ok: true, revision: 2 });
    const after = await task.send({ type: "set_title", title: "Twice" });
    expect(after).toMatchObject({ ok: true, revision: 3 });
    other.close();
  });

  it("answers previews and interruptions, and refuses what comes too late", async () => {
    await through();
    const task = studio.open(await started());
    await until(task.state, state => state.snapshot?.stage === "reviewing" && !state.working);

    expect(await task.preview(null)).toMatchObject({ ok: true, film: { price: 0 } });
    expect(await task.interrupt()).toMatchObject({ ok: true });
    expect(await task.send({ type: "undo" }, 99)).toMatchObject({ ok: false, code: "revision.stale" });
  });

  it("refuses whom it does not know", async () => {
    studio = new Studio({ url, token: () => Promise.resolve("nobody") });
    const status = await until(studio.status, ({ kind }) => kind === "signed-out");

    expect(status.kind).toBe("signed-out");
    await expect(studio.rest.get("GET /api/v1/tasks")).rejects.toMatchObject({ code: "auth.refused", status: 401 });
  });

  async function started(): Promise<string> {
    const reply = await studio.createTask({ prompt: "A film about the sea" });
    expect(reply).toMatchObject({ ok: true });
    return reply.taskId ?? "";
  }

  /** A studio behind a proxy; what is read over HTTP goes past it. */
  async function through(lives: readonly number[] = []): Promise<void> {
    const way = await Proxy.start(new URL(url), lives);
    proxy = way;
    studio = new Studio({
      url: way.url, token: signIn, fetch: (address, init) => fetch(address.replace(way.url, url), init),
    });

    // A line that breaks often is tried ever less often; somebody who waits asks at once.
    studio.status.subscribe(() => studio.status.get().kind === "offline" && setTimeout(() => studio.retry(), 20));
  }
});

async function stateAt(studio: Studio, taskId: string, seq: number): Promise<TaskState> {
  const task = studio.open(taskId);
  const state = await until(task.state, now => now.seq >= seq);
  task.close();
  return state;
}

/** Without what passes. */
function lasting(state: TaskState | undefined): Partial<TaskState> {
  const { viewers: _, ...rest } = state ?? emptyState("");
  return rest;
}

async function signIn(): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ key }),
  });
  return ((await answer.json()) as { token: string }).token;
}
