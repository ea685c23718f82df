import { afterEach, describe, expect, it } from "vitest";
import { Studio, type StudioOptions } from "../src/index.ts";
import { answering, FakeClock, FakeServer, settled } from "./fakes.ts";

const taskId = "1".repeat(32);

let studio: Studio;

afterEach(() => studio.stop());

describe("a route", () => {
  it("gets its path, query, key and tag, and answers with its JSON", async () => {
    const asked = answering([{ ok: true }]);
    begin({ token: () => Promise.resolve("t"), fetch: asked.fetch });
    const answer = await studio.rest.call("POST /api/v1/tasks/{taskId}/commands", {
      path: { taskId }, body: { type: "undo" }, commandId: "c-1", expectedRevision: 4,
    });

    expect(answer).toEqual({ ok: true });
    expect(asked.requests[0]).toMatchObject({
      address: `http://test/api/v1/tasks/${taskId}/commands`, method: "POST", body: '{"type":"undo"}',
      headers: {
        authorization: "Bearer t", "content-type": "application/json", "idempotency-key": "c-1", "if-match": '"4"',
      },
    });
    await studio.rest.get("GET /api/v1/tasks", { query: { skip: 20, deleted: true, take: undefined } }).catch(() => null);
    expect(asked.requests[1]?.address).toBe("http://test/api/v1/tasks?skip=20&deleted=true");
  });

  it("fails with the code, the status and the revision of the problem", async () => {
    const problem = { code: "revision.stale", detail: "It moved on.", revision: 5, status: 412 };
    begin({ fetch: answering([problem], 412).fetch });

    await expect(studio.rest.get("GET /api/v1/models")).rejects.toMatchObject(
      { code: "revision.stale", message: "It moved on.", status: 412, revision: 5 });
    await expect(studio.rest.get("GET /api/v1/models")).rejects.toMatchObject({ code: "server.unreachable", status: null });
  });

  it("asks for a token again when it is refused, then for a sign-in", async () => {
    const tokens = ["old", "new"];
    const asked = answering([{ code: "auth.refused" }, { code: "auth.refused" }], 401);
    begin({ token: () => Promise.resolve(tokens.shift() ?? null), fetch: asked.fetch });

    await expect(studio.rest.get("GET /api/v1/models")).rejects.toMatchObject({ code: "auth.refused", status: 401 });
    await settled();
    expect(asked.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer old", "Bearer new"]);
    expect(studio.status.get()).toEqual({ kind: "signed-out" });
  });
});

function begin(options: StudioOptions): void {
  studio = new Studio({ url: "http://test/", hub: new FakeServer().hub, clock: new FakeClock(), ...options });
}
