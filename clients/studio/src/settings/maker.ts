import type { WireCapability, WireDialect, WireMaker, WireProfile, WireService } from "@pixora/client";

/** A maker as it is written in the form. */
export interface MakerForm {
  name: string;
  service: WireService;
  capability: WireCapability;
  dialect: WireDialect;
  address: string;
  isPrivate: boolean;
  model: string;
  /** A line for each voice: language, kind, and the service's name of it. */
  voices: string;
  /** Empty when the price is not known. */
  dollars: string;
  per: string;
}

export const services: readonly WireService[] = ["openAI", "replicate", "fal", "elevenLabs"];

export const dialects: readonly WireDialect[] = [
  "plain",
  "kokoro",
  "chatterbox",
  "speaches",
  "localAI",
  "stableDiffusion",
  "openRouter",
];

export const units = ["request", "second", "character", "megapixel"] as const;

/** What a service is asked for. */
export const capabilitiesOf = (service: WireService): readonly WireCapability[] => {
  switch (service) {
    case "openAI":
      return ["image", "speech"];
    case "replicate":
      return ["image", "speech", "music"];
    case "fal":
      return ["motion"];
    default:
      return ["speech"];
  }
};

export const formOf = (maker: WireMaker | null): MakerForm => {
  const profile = maker?.profile;
  return {
    name: maker?.name ?? "",
    service: profile?.service ?? "openAI",
    capability: maker?.capability ?? "image",
    dialect: profile?.dialect ?? "plain",
    address: profile?.baseUrl ?? "",
    isPrivate: profile?.private ?? false,
    model: profile?.model ?? "",
    voices: Object.entries(profile?.voices ?? {})
      .flatMap(([language, voices]) => Object.entries(voices).map(([kind, voice]) => `${language} ${kind} ${voice}`))
      .join("\n"),
    dollars: profile?.price && profile.price.source === null ? String(profile.price.dollars) : "",
    per: profile?.price?.per ?? "request",
  };
};

/** What the form does not show stays as it was. */
export const profileOf = (form: MakerForm, maker: WireMaker | null): WireProfile => {
  const before = maker?.profile;
  return {
    keyHeader: null,
    sizes: null,
    references: 0,
    longestText: null,
    inputs: null,
    fixed: null,
    ...before,
    service: form.service,
    capability: form.capability,
    model: form.model.trim(),
    baseUrl: form.address.trim() === "" ? null : form.address.trim(),
    private: form.isPrivate,
    dialect: form.dialect,
    voices: form.capability === "speech" ? voicesOf(form.voices) : null,
    price:
      form.dollars.trim() === "" ? null : { dollars: Number(form.dollars), per: form.per, source: null, day: null },
  };
};

const voicesOf = (lines: string): Record<string, Record<string, string>> => {
  const voices: Record<string, Record<string, string>> = {};
  for (const line of lines.split("\n")) {
    const [language, kind, ...voice] = line.trim().split(/\s+/);
    if (language && kind && voice.length > 0) voices[language] = { ...voices[language], [kind]: voice.join(" ") };
  }

  return voices;
};
