import type {
  WireAspect,
  WireCamera,
  WireGenre,
  WireMood,
  WireStyle,
  WireTransitionKind,
  WireVoiceType,
} from "@pixora/client";

/** The shapes of a film: `wire` is how a brief says it. */
export const aspects: readonly { name: WireAspect; wire: string; ratio: string }[] = [
  { name: "landscape", wire: "16:9", ratio: "16/9" },
  { name: "portrait", wire: "9:16", ratio: "9/16" },
  { name: "square", wire: "1:1", ratio: "1/1" },
];

export const ratioOf = (aspect: WireAspect | undefined): string =>
  aspects.find(({ name }) => name === aspect)?.ratio ?? "16/9";

/** Usual lengths, in seconds; another one is asked for in words. */
export const lengths = [15, 30, 45, 60, 90, 120, 180, 300] as const;
export const styles: readonly WireStyle[] = [
  "cinematic",
  "documentary",
  "vivid",
  "noir",
  "vintage",
  "pastel",
  "minimal",
];
export const languages = [
  "en",
  "de",
  "zh",
  "es",
  "fr",
  "it",
  "pt",
  "nl",
  "pl",
  "tr",
  "ru",
  "ja",
  "ko",
  "ar",
  "hi",
] as const;
export const cameras: readonly WireCamera[] = [
  "static",
  "pushIn",
  "pullOut",
  "panLeft",
  "panRight",
  "panUp",
  "panDown",
  "parallax",
];
export const transitions: readonly WireTransitionKind[] = ["cut", "crossFade", "fadeThroughBlack", "wipe", "slide"];
export const voices: readonly WireVoiceType[] = ["neutral", "female", "male", "deep", "bright"];
export const moods: readonly WireMood[] = [
  "calm",
  "uplifting",
  "epic",
  "mysterious",
  "playful",
  "melancholic",
  "tense",
];
export const genres: readonly WireGenre[] = ["cinematic", "ambient", "electronic", "acoustic", "orchestral", "loFi"];
