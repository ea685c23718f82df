import type { TaskState, WireAsset, WireFailedScene, WireParts, WireScene, WireWork } from "@pixora/client";
import type { ChipState } from "../ui/Chip.tsx";

/** A scene as the storyboard shows it. */
export interface SceneView {
  scene: WireScene;
  /** From 1. */
  number: number;
  /** Seconds from the film's beginning. */
  start: number;
  state: ChipState;
  /** The word of the state, a key of `sceneState`. */
  word: "planned" | "drawing" | "recording" | "filming" | "ready" | "stale" | "failed";
  /** Parts of it that are there, 0 to 100; null when nothing is being made. */
  percent: number | null;
  /** The key of its newest picture. */
  picture: string | null;
  narration: string | null;
  /** How long the newest recording speaks, in seconds; null where none says. */
  spoken: number | null;
  /** What of it could not be made. */
  failed: readonly WireFailedScene[];
}

const partsOf = (parts: readonly WireParts[], scene: string): readonly WireParts[] =>
  parts.filter((part) => part.scene === scene);

const count = (parts: readonly WireParts[]): number => parts.reduce((sum, part) => sum + part.count, 0);

const newest = (state: TaskState, kind: string, scene: string): WireAsset | undefined =>
  state.snapshot?.assets.findLast((asset) => asset.kind === kind && asset.scene === scene);

/** Parts of the scene that arrived since the film was last begun, by kind. */
const arrived = (state: TaskState, scene: string): ReadonlySet<string> => {
  const begun =
    state.facts.findLast((fact) => fact.type === "stage_changed" && fact.data.stage === "producing")?.seq ?? 0;
  return new Set(
    state.facts.flatMap((fact) =>
      fact.type === "asset_ready" && fact.seq > begun && fact.data.asset.scene === scene ? [fact.data.asset.kind] : [],
    ),
  );
};

/**
 * The scenes with their states. `missing` is what the film of the plan as it is still needs (the preview without a
 * command), null while that is not known.
 */
export const scenesOf = (state: TaskState, missing: WireWork | null): readonly SceneView[] => {
  const { snapshot } = state;
  if (!snapshot?.breakdown) return [];
  let start = 0;
  return snapshot.breakdown.scenes.map((scene, index) => {
    const begin = start;
    start += scene.seconds;
    const picture = newest(state, "image", scene.id)?.key ?? null;
    const recording = newest(state, "narration", scene.id);
    const view: Omit<SceneView, "state" | "word" | "percent"> = {
      scene,
      number: index + 1,
      start: begin,
      picture,
      narration: recording?.key ?? null,
      spoken: recording?.seconds ?? null,
      failed: [],
    };
    const wanting = missing === null ? null : partsOf(missing.rebuilt, scene.id);
    const failed = snapshot.failedScenes.filter((one) => one.scene === scene.id);
    if (failed.length > 0) return { ...view, ...stateOf("failed"), failed };
    if (snapshot.stage === "failed" && snapshot.error?.scene === scene.id) return { ...view, ...stateOf("failed") };
    if (snapshot.stage === "producing") {
      const here = arrived(state, scene.id);
      if (here.has("scene") || here.has("motion")) return { ...view, ...stateOf("ready") };
      const word =
        !here.has("narration") && scene.narration !== "" ? "recording" : here.has("image") ? "filming" : "drawing";
      return { ...view, ...stateOf(word), percent: Math.round((here.size / 3) * 100) };
    }

    if (wanting !== null && count(wanting) > 0) return { ...view, ...stateOf(picture === null ? "planned" : "stale") };
    return { ...view, ...stateOf(picture === null ? "planned" : "ready") };
  });
};

const chips = {
  planned: "planned",
  drawing: "making",
  recording: "making",
  filming: "making",
  ready: "ready",
  stale: "stale",
  failed: "failed",
} as const;

const stateOf = (word: SceneView["word"]): Pick<SceneView, "state" | "word" | "percent"> => ({
  state: chips[word],
  word,
  percent: null,
});

/** The address of a picture in a width of 160, 320 or 640 pixels. */
export const stillUrl = (task: string, key: string, width: 160 | 320 | 640): string =>
  `${assetUrl(task, key)}/still?width=${width}`;

/** The address of a part. */
export const assetUrl = (task: string, key: string): string =>
  `/api/v1/tasks/${task}/assets/${encodeURIComponent(key)}`;

/** Whether the finished film is of the plan as it is. */
export const isCurrent = (state: TaskState): boolean => {
  const { snapshot } = state;
  return snapshot?.result != null && snapshot.result.revision === snapshot.revision;
};
