import { create } from "zustand";
import { persist } from "zustand/middleware";

export type Theme = "system" | "light" | "dark";
export type Language = "system" | "en" | "de" | "zh" | "pseudo" | "pseudo-rtl";

interface Settings {
  theme: Theme;
  language: Language;
  motion: "on" | "off";
  shortcuts: "on" | "off";
  approveKey: string;
  panes: { talk: number; board: number };
  drafts: Readonly<Record<string, string>>;
  set: (change: Partial<Omit<Settings, "set">>) => void;
}

/** What this browser remembers; `theme.js` reads theme and motion from it before the first paint. */
export const useSettings = create<Settings>()(
  persist(
    (set) => ({
      theme: "system",
      language: "system",
      motion: "on",
      shortcuts: "on",
      approveKey: "a",
      panes: { talk: 328, board: 372 },
      drafts: {},
      set: (change) => set(change),
    }),
    { name: "pixora.settings" },
  ),
);

export const usePane = (pane: "talk" | "board"): [number, (size: number) => void] => {
  const panes = useSettings((settings) => settings.panes);
  const set = useSettings((settings) => settings.set);
  return [panes[pane], (size) => set({ panes: { ...panes, [pane]: size } })];
};

/** Text that is not sent yet, kept over reloads and sign-ins. */
export const useDraft = (place: string): [string, (text: string) => void] => {
  const text = useSettings((settings) => settings.drafts[place] ?? "");
  const save = (now: string) => {
    const { [place]: _, ...others } = useSettings.getState().drafts;
    useSettings.getState().set({ drafts: now === "" ? others : { ...others, [place]: now } });
  };
  return [text, save];
};

/** Puts theme and motion on the page. */
export const applySettings = () => {
  const { theme, motion } = useSettings.getState();
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
  if (motion === "off") dataset["motion"] = "off";
  else delete dataset["motion"];
};
