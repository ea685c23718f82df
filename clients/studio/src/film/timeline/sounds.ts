import { useQueries, useQuery } from "@tanstack/react-query";
import type { DuckingCurve, SoundPeaks } from "@pixora/client";
import { studio } from "../../studio.ts";
import type { FilmModel } from "../film.ts";
import { isCurrent } from "../scenes.ts";

/** A recording on the voice's lane; times in seconds of the film. */
export interface HeardVoice {
  key: string;
  start: number;
  seconds: number;
  peaks: SoundPeaks;
}

export interface Sounds {
  voices: readonly HeardVoice[];
  music: SoundPeaks | null;
  ducking: DuckingCurve | null;
}

/** What is heard in the finished film, from its mix; nothing while the film is not that of the plan. */
export const useSounds = (film: FilmModel): Sounds => {
  const { taskId, state } = film;
  const revision = isCurrent(state) ? state.snapshot?.result?.revision : undefined;
  const ducking =
    useQuery({
      queryKey: ["ducking", taskId, revision],
      queryFn: () => studio.rest.call("GET /api/v1/tasks/{taskId}/ducking", { path: { taskId } }),
      enabled: revision !== undefined,
      staleTime: Infinity,
    }).data ?? null;
  const musicKey = state.snapshot?.assets.findLast((asset) => asset.kind === "music")?.key;
  const peaksOf = (key: string) => ({
    queryKey: ["peaks", taskId, key],
    queryFn: () => studio.rest.call("GET /api/v1/tasks/{taskId}/assets/{key}/peaks", { path: { taskId, key } }),
    staleTime: Infinity,
  });
  const music =
    useQuery({ ...peaksOf(musicKey ?? ""), enabled: ducking !== null && musicKey !== undefined }).data ?? null;
  const heard = ducking?.voices ?? [];
  const peaks = useQueries({ queries: heard.map((voice) => peaksOf(voice.narration)) });
  return {
    ducking,
    music: state.snapshot?.breakdown?.music.enabled ? music : null,
    voices: heard.flatMap((voice, place) => {
      const found = peaks[place]?.data;
      return found ? [{ key: voice.narration, start: voice.start, seconds: voice.seconds, peaks: found }] : [];
    }),
  };
};
