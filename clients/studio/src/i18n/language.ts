import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { useSettings, type Language } from "../settings/settings.ts";
import { en } from "./en.ts";

const catalogues: Record<string, () => Promise<object>> = {
  de: async () => (await import("./de.ts")).de,
  zh: async () => (await import("./zh.ts")).zh,
  pseudo: async () => (await import("./pseudo.ts")).pseudo(en),
  "pseudo-rtl": async () => (await import("./pseudo.ts")).pseudo(en),
};

const known = ["en", "de", "zh"] as const;

const wanted = (chosen: Language): string =>
  chosen !== "system"
    ? chosen
    : (navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => known.some((code) => code === tag)) ?? "en");

/** Speaks the chosen language, else the first of the browser's that there is, else English. */
const speak = async () => {
  const language = wanted(useSettings.getState().language);
  const catalogue = catalogues[language];
  if (catalogue && !i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", await catalogue());
  }

  await i18next.changeLanguage(language);
  document.documentElement.lang = language.startsWith("pseudo") ? "en" : language;
  document.dir = language === "pseudo-rtl" ? "rtl" : "ltr";
};

export const startLanguage = async () => {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en } },
    lng: "en",
    fallbackLng: "en",
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak();
  useSettings.subscribe((now, before) => {
    if (now.language !== before.language) void speak();
  });
};
