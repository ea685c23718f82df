import { readFileSync } from "node:fs";
import type { TaskReading, WireFact } from "../src/index.ts";

/** A story that a server told, and what it said at some points that the task was. */
export interface RecordedStory {
  readonly name: string;
  readonly facts: readonly WireFact[];
  readonly points: readonly Pick<TaskReading, "epoch" | "seq" | "snapshot">[];
}

/** What servers say since the stories were recorded. */
const later = { failedScenes: [], question: null, queue: null };

/** Of the version before this one, and of one with every kind of edit: see `record.ts`. */
export const stories: readonly RecordedStory[] = [oldStory(), newStory()];

function oldStory(): RecordedStory {
  const folder = "../../../Pixora.Tests/Fixtures/old-studio/";
  const { facts } = read(`${folder}film.events.json`) as { facts: readonly WireFact[] };
  const { result } = read(`${folder}hub.snapshot.json`) as { result: TaskReading };
  // That version did not say these yet.
  const snapshot = { ...result.snapshot, chatFrom: 0, assetsFrom: 0, deleted: null, ...later };
  return { name: "old-studio", facts, points: [{ ...result, snapshot }] };
}

function newStory(): RecordedStory {
  const { facts, points } = read("stories/film.json") as RecordedStory;
  return { name: "film", facts, points: points.map((point) => ({ ...point, snapshot: { ...later, ...point.snapshot } })) };
}

function read(file: string): unknown {
  // SignalR ends a message with this character.
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8").replace("\u001e", ""));
}
