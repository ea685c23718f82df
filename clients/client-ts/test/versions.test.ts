import { afterEach, describe, expect, it } from "vitest";
import { emptyState, readVersions, reduce, Studio, versionsOf, type WireFact } from "../src/index.ts";
import { answering, FakeClock, FakeServer } from "./fakes.ts";
import { stories } from "./stories.ts";

let studio: Studio | null = null;

afterEach(() => studio?.stop());

describe.each(stories)("the versions of $name", ({ facts }) => {
  it("have the plans that the reducer comes to", () => {
    const { plans } = reduce(emptyState("t"), { facts });

    expect(versionsOf(facts).map(version => version.plan)).toEqual(plans);
    expect(versionsOf(facts).map(version => version.revision)).toEqual(plans.map((_, index) => index + 1));
  });

  it("show pictures that were made for these words only, and the film that was made of them", () => {
    const versions = versionsOf(facts);
    const made = facts.flatMap(fact => (fact.type === "completed" ? [fact.data.result.revision] : []));

    expect(versions.filter(version => version.film !== null).map(version => version.revision)).toEqual([...new Set(made)]);
    for (const version of versions.filter(one => one.film !== null)) {
      expect(Object.keys(version.pictures).sort()).toEqual(version.plan.scenes.map(scene => scene.id).sort());
    }
  });

  it("are read page by page", async () => {
    const pageAt = (from: number) => ({
      epoch: 1, seq: Math.min(from + 20, facts.length), top: facts.length, snapshot: null, facts: facts.slice(from, from + 20),
    });
    const pages = Array.from({ length: Math.ceil(facts.length / 20) }, (_, page) => pageAt(page * 20));
    const asked = answering(pages);
    studio = new Studio({ url: "http://test/", hub: new FakeServer().hub, clock: new FakeClock(), fetch: asked.fetch });

    expect(await readVersions(studio.rest, "t")).toEqual(versionsOf(facts));
    expect(asked.requests.length).toBe(pages.length);
  });
});

describe("a version", () => {
  it("loses its picture with its words, and has it back with them", () => {
    const story = stories[1]!.facts;
    const last = versionsOf(story).findLast(version => version.film !== null)!;
    const scene = last.plan.scenes[0]!;
    const end = story.at(-1)!;
    const next = (offset: number, rest: object) =>
      ({ epoch: end.epoch, seq: end.seq + offset, at: end.at, ...rest }) as WireFact;
    const revision = versionsOf(story).at(-1)!.revision + 1;
    const told = versionsOf([
      ...story,
      next(1, { type: "revision_restored", data: { revision, from: last.revision, undoTo: null, redoTo: null } }),
      next(2, { type: "scene_changed", data: { revision: revision + 1, scene: { ...scene, visual: "something else" } } }),
    ]);

    expect(told.at(-2)?.pictures).toEqual(last.pictures);
    expect(told.at(-1)?.pictures[scene.id]).toBeUndefined();
  });
});
