import { useState } from "react";
import type { WireScenePatch, WireTransition } from "@pixora/client";
import { useChange, type Change } from "../change/useChange.ts";
import { useFilm, useTime } from "../film.ts";
import type { SceneView } from "../scenes.ts";

/** Seconds that a scene may take. */
export const shortestScene = 1;
export const longestScene = 60;

/** Seconds that a join other than a cut may take. */
export const shortestJoin = 0.2;
export const longestJoin = 2;

interface Timing {
  seconds: number;
  transition: WireTransition;
}

interface Draft extends Timing {
  scene: string;
  /** What the plan said when the person began. */
  before: Timing;
}

const timingOf = ({ scene: { seconds, transition } }: SceneView): Timing => ({ seconds, transition });

const isSame = (one: WireTransition, other: WireTransition): boolean =>
  one.kind === other.kind && one.seconds === other.seconds;

const patchOf = (from: Timing, to: Timing): WireScenePatch => ({
  ...(from.seconds !== to.seconds && { seconds: to.seconds }),
  ...(!isSame(from.transition, to.transition) && { transition: to.transition }),
});

/** The length of a scene and how it begins, while they are changed at the editing table. */
export interface ClipEdit {
  /** The scene that is changed, else the chosen one, else the one at the playhead. */
  view: SceneView | null;
  timing: Timing;
  change: Change;
  /** True when somebody else changed the same thing meanwhile. */
  isConflict: boolean;
  /** Seconds of a scene as they would be. */
  secondsOf: (view: SceneView) => number;
  set: (view: SceneView, timing: Partial<Timing>) => void;
  /** Takes another scene's seconds within what a scene may take, to a tenth. */
  stretch: (view: SceneView, seconds: number) => void;
  save: (makes: boolean) => Promise<void>;
  drop: () => void;
}

export const useClipEdit = (scenes: readonly SceneView[]): ClipEdit => {
  const film = useFilm();
  const [draft, setDraft] = useState<Draft | null>(null);
  const playing = useTime((time) => scenes.findLast((one) => one.start <= time + 0.05)?.scene.id);
  const view =
    scenes.find((one) => one.scene.id === (draft?.scene ?? film.selected)) ??
    scenes.find((one) => one.scene.id === playing) ??
    scenes[0] ??
    null;
  const here = draft?.scene === view?.scene.id ? draft : null;
  const patch = here && view ? patchOf(timingOf(view), here) : {};
  const isChanged = Object.keys(patch).length > 0;
  const change = useChange(isChanged && view ? { type: "update_scene", scene: view.scene.id, patch } : null);
  const theirs = here && view ? patchOf(here.before, timingOf(view)) : {};
  const isConflict = isChanged && Object.keys(theirs).some((field) => field in patch);

  const set = (target: SceneView, timing: Partial<Timing>) => {
    if (film.selected !== target.scene.id) film.select(target.scene.id);
    const from =
      here !== null && here.scene === target.scene.id
        ? here
        : { scene: target.scene.id, before: timingOf(target), ...timingOf(target) };
    setDraft({ ...from, ...timing });
  };
  return {
    view,
    timing: here ?? (view ? timingOf(view) : { seconds: 0, transition: { kind: "cut", seconds: 0 } }),
    change,
    isConflict,
    secondsOf: (one) => (here !== null && one.scene.id === here.scene ? here.seconds : one.scene.seconds),
    set,
    stretch: (target, seconds) =>
      set(target, { seconds: Math.round(Math.min(longestScene, Math.max(shortestScene, seconds)) * 10) / 10 }),
    save: async (makes) => {
      if (await change.save(makes)) setDraft(null);
    },
    drop: () => setDraft(null),
  };
};
