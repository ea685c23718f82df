import type { WireBreakdown, WireCharacter, WireFact, WireScene } from "../../contract/contract.ts";

const revisionFacts = [
  "breakdown_proposed", "revision_restored", "scene_added", "scene_removed", "scene_moved", "scene_changed",
  "scene_approved", "character_changed", "character_removed", "title_changed", "length_changed", "format_changed",
  "voice_changed", "music_changed",
] as const;

/** A fact that makes a revision of the plan. */
export type RevisionFact = Extract<WireFact, { readonly type: (typeof revisionFacts)[number] }>;

/** A fact that edits the plan as it was. */
export type EditFact = Exclude<RevisionFact, { readonly type: "breakdown_proposed" | "revision_restored" }>;

export function isRevisionFact(fact: WireFact): fact is RevisionFact {
  return (revisionFacts as readonly string[]).includes(fact.type);
}

// Seconds: the limits of a scene, and what is shorter than a frame.
const shortestScene = 1;
const longestScene = 60;
const tolerance = 0.001;

/** The plan after an edit, as the server makes it. */
export function edited(plan: WireBreakdown, fact: EditFact): WireBreakdown {
  switch (fact.type) {
    case "scene_added":
      return { ...plan, scenes: plan.scenes.toSpliced(fact.data.index, 0, fact.data.scene) };
    case "scene_removed":
      return { ...plan, scenes: plan.scenes.filter(scene => scene.id !== fact.data.scene) };
    case "scene_moved":
      return { ...plan, scenes: moved(plan.scenes, fact.data.scene, fact.data.index) };
    case "scene_changed":
      return withScene(plan, fact.data.scene.id, () => fact.data.scene);
    case "scene_approved":
      return withScene(plan, fact.data.scene, scene => ({ ...scene, approved: fact.data.approved }));
    case "character_changed":
      return { ...plan, characters: put(plan.characters, fact.data.character) };
    case "character_removed":
      return without(plan, fact.data.character);
    case "title_changed":
      return { ...plan, title: fact.data.title };
    case "length_changed":
      return {
        ...plan,
        format: { ...plan.format, seconds: fact.data.seconds },
        scenes: fitted(plan.scenes, fact.data.seconds),
      };
    case "format_changed":
      return { ...plan, format: fact.data.format };
    case "voice_changed":
      return { ...plan, voice: fact.data.voice };
    case "music_changed":
      return { ...plan, music: fact.data.music };
  }
}

function withScene(plan: WireBreakdown, id: string, change: (scene: WireScene) => WireScene): WireBreakdown {
  return { ...plan, scenes: plan.scenes.map(scene => (scene.id === id ? change(scene) : scene)) };
}

function moved(scenes: readonly WireScene[], id: string, index: number): readonly WireScene[] {
  const rest = scenes.filter(scene => scene.id !== id);
  return [...rest.slice(0, index), ...scenes.filter(scene => scene.id === id), ...rest.slice(index)];
}

function put(cast: readonly WireCharacter[], character: WireCharacter): readonly WireCharacter[] {
  return cast.some(other => other.id === character.id)
    ? cast.map(other => (other.id === character.id ? character : other))
    : [...cast, character];
}

function without(plan: WireBreakdown, id: string): WireBreakdown {
  return {
    ...plan,
    characters: plan.characters.filter(character => character.id !== id),
    scenes: plan.scenes.map(scene => ({ ...scene, characters: scene.characters.filter(seen => seen !== id) })),
  };
}

/**
 * Scales every scene by the same factor, except where that would make it shorter or longer than a scene may be, and
 * shortens the transitions that no longer fit. A story says the length only, so the arithmetic is the server's, step
 * by step.
 */
function fitted(scenes: readonly WireScene[], seconds: number): readonly WireScene[] {
  if (Math.abs(sum(scenes.map(scene => scene.seconds)) - seconds) < tolerance) {
    return scenes;
  }

  const lengths = lengthsFor(scenes, seconds);
  const scaled = scenes.map((scene, index) => ({ ...scene, seconds: lengths[index] ?? scene.seconds }));
  return scaled.map((scene, index) => {
    const before = scaled[index - 1];
    return before === undefined ? scene : tightened(scene, Math.min(before.seconds, scene.seconds) / 3);
  });
}

// The sum grows with the factor, so halving the interval finds the factor that gives the sum asked for.
function lengthsFor(scenes: readonly WireScene[], seconds: number): readonly number[] {
  let low = 0;
  let high = longestScene / shortestScene;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (sum(scaledBy(scenes, middle)) < seconds) {
      low = middle;
    } else {
      high = middle;
    }
  }

  return scaledBy(scenes, high);
}

function scaledBy(scenes: readonly WireScene[], factor: number): readonly number[] {
  return scenes.map(scene => Math.min(Math.max(scene.seconds * factor, shortestScene), longestScene));
}

function tightened(scene: WireScene, room: number): WireScene {
  return scene.transition.seconds <= room
    ? scene
    : { ...scene, transition: { ...scene.transition, seconds: room } };
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
