import { useQuery } from "@tanstack/react-query";
import type { FilmModel } from "../film.ts";

export interface CueLine {
  start: number;
  end: number;
  text: string;
}

const seconds = (time: string): number => time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

/** The cues of a WebVTT file, without their settings. */
export const readCues = (file: string): readonly CueLine[] =>
  file
    .replaceAll("\r", "")
    .split("\n\n")
    .flatMap((block) => {
      const lines = block.split("\n");
      const at = lines.findIndex((line) => line.includes("-->"));
      const [start, end] = lines[at]?.split("-->").map((part) => part.trim().split(" ")[0] ?? "") ?? [];
      return start === undefined || end === undefined
        ? []
        : [{ start: seconds(start), end: seconds(end), text: lines.slice(at + 1).join(" ") }];
    });

/** What is said in the finished film, and when; empty until it is there. */
export const useCues = (film: FilmModel): readonly CueLine[] => {
  const revision = film.state.snapshot?.result?.revision;
  return (
    useQuery({
      queryKey: ["cues", film.taskId, revision],
      queryFn: async () => readCues(await (await fetch(`/films/${film.taskId}/captions.vtt?v=${revision}`)).text()),
      enabled: revision !== undefined,
      staleTime: Infinity,
    }).data ?? []
  );
};
