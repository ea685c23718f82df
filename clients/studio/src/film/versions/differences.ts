import type { PlanVersion, WireBreakdown, WireScene } from "@pixora/client";

/** A scene in two versions; one of the sides is null where that version does not have it. */
export interface ScenePair {
  id: string;
  before: WireScene | null;
  now: WireScene | null;
  /** Place of each side in the playing order, from 1. */
  numberBefore: number | null;
  numberNow: number | null;
  /** What differs, as keys of `field`, with `place` and `picture`. */
  differs: readonly Difference[];
}

export type Difference =
  "title" | "narration" | "visual" | "seconds" | "camera" | "transition" | "place" | "picture" | "characters";

const fields = ["title", "narration", "visual", "seconds", "camera", "transition", "characters"] as const;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The scenes of both, in the order of the newer one; what only the older one has stands where it was. */
export const scenePairs = (before: PlanVersion, now: PlanVersion): readonly ScenePair[] => {
  const ids = now.plan.scenes.map((scene) => scene.id);
  before.plan.scenes.forEach((scene, place) => {
    if (!ids.includes(scene.id)) ids.splice(Math.min(place, ids.length), 0, scene.id);
  });
  // Of scenes that both have: another neighbour before it is another place, not another number.
  const common = (plan: WireBreakdown, other: WireBreakdown) =>
    plan.scenes.map((scene) => scene.id).filter((id) => other.scenes.some((scene) => scene.id === id));
  const order = common(now.plan, before.plan);
  const orderBefore = common(before.plan, now.plan);
  return ids.map((id) => {
    const [older, newer] = [before, now].map(({ plan }) => plan.scenes.findIndex((scene) => scene.id === id));
    const one = before.plan.scenes[older ?? -1] ?? null;
    const other = now.plan.scenes[newer ?? -1] ?? null;
    const differs: Difference[] = [];
    if (one && other) {
      differs.push(...fields.filter((field) => !isSame(one[field], other[field])));
      if (order.indexOf(id) !== orderBefore.indexOf(id)) differs.push("place");
      if (before.pictures[id] !== now.pictures[id]) differs.push("picture");
    }

    return {
      id,
      before: one,
      now: other,
      numberBefore: one && (older ?? 0) + 1,
      numberNow: other && (newer ?? 0) + 1,
      differs,
    };
  });
};

/** What differs of the whole film, as keys of `change`. */
export const filmDifferences = (before: WireBreakdown, now: WireBreakdown): readonly string[] => [
  ...(before.title === now.title ? [] : ["title_changed"]),
  ...(before.format.seconds === now.format.seconds ? [] : ["length_changed"]),
  ...(isSame({ ...before.format, seconds: 0 }, { ...now.format, seconds: 0 }) ? [] : ["format_changed"]),
  ...(isSame(before.voice, now.voice) ? [] : ["voice_changed"]),
  ...(isSame(before.music, now.music) ? [] : ["music_changed"]),
  ...(isSame(before.characters, now.characters) ? [] : ["character_changed"]),
];

/** A piece of a text, and whether the other text has it too. */
export interface Words {
  text: string;
  isShared: boolean;
}

/** The words of `text` with those marked that `other` does not have at that place. */
export const wordsAgainst = (text: string, other: string): readonly Words[] => {
  const mine = text.split(/(\s+)/);
  const theirs = other.split(/(\s+)/);
  // Lengths of the longest common sequences from each pair of places on.
  const table = Array.from({ length: mine.length + 1 }, () => new Uint16Array(theirs.length + 1));
  for (let at = mine.length - 1; at >= 0; at--) {
    for (let to = theirs.length - 1; to >= 0; to--) {
      const [row, next] = [table[at]!, table[at + 1]!];
      row[to] = mine[at] === theirs[to] ? (next[to + 1] ?? 0) + 1 : Math.max(next[to] ?? 0, row[to + 1] ?? 0);
    }
  }

  const words: Words[] = [];
  let to = 0;
  mine.forEach((word, at) => {
    while (to < theirs.length && mine[at] !== theirs[to] && (table[at]![to + 1] ?? 0) >= (table[at + 1]![to] ?? 0))
      to++;
    const isShared = to < theirs.length && word === theirs[to];
    if (isShared) to++;
    const last = words.at(-1);
    if (last && last.isShared === isShared) last.text += word;
    else words.push({ text: word, isShared });
  });
  return words;
};
