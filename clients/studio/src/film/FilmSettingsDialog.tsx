import { useTranslation } from "react-i18next";
import type { WireCommand } from "@pixora/client";
import { languageName } from "../format.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { Choice, type Option } from "../ui/Menu.tsx";
import { aspects, genres, languages, moods, styles, voices } from "./choices.ts";
import { useFilm } from "./film.ts";

/** What holds for the whole film. Each choice is an edit of its own: it is there at once, and Undo takes it back. */
export const FilmSettingsDialog = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const plan = film.state.snapshot?.breakdown;
  const isMaking = film.state.snapshot?.stage === "producing";
  const set = (command: WireCommand) => void film.send(command);
  const named = <T extends string>(values: readonly T[], name: (value: T) => string): Option<T>[] =>
    values.map((value) => ({ value, label: name(value) }));
  return (
    <Dialog
      open={film.panel === "settings" && plan != null}
      onClose={() => film.show(null)}
      title={t("filmSettings.title")}
      description={isMaking ? t("filmSettings.making") : t("filmSettings.text")}
    >
      {plan && (
        <div className="flex flex-col gap-5">
          <div className="flex flex-wrap gap-2">
            <Choice
              label={t("look")}
              disabled={isMaking}
              value={plan.format.style}
              options={named(styles, (value) => t(`style.${value}`))}
              onChange={(style) => set({ type: "set_style", style })}
            />
            <Choice
              label={t("shape")}
              disabled={isMaking}
              value={plan.format.aspect}
              options={named(
                aspects.map(({ name }) => name),
                (value) => t(`aspect.${value}`),
              )}
              onChange={(aspect) => set({ type: "set_aspect", aspect })}
            />
            <Choice
              label={t("language")}
              disabled={isMaking}
              value={plan.format.language}
              options={named([...new Set([plan.format.language, ...languages])], languageName)}
              onChange={(language) => set({ type: "set_language", language })}
            />
            <Choice
              label={t("captions")}
              disabled={isMaking}
              value={plan.format.captions}
              options={named(["burned", "soft", "none"] as const, (value) => t(`captionsKind.${value}`))}
              onChange={(captions) => set({ type: "set_captions", captions })}
            />
          </div>
          <Length
            seconds={plan.format.seconds}
            disabled={isMaking}
            onSet={(seconds) => set({ type: "set_length", seconds })}
          />
          <div className="flex flex-wrap gap-2">
            <Choice
              label={t("voice.title")}
              disabled={isMaking}
              value={plan.voice.narrated ? plan.voice.type : "none"}
              options={[{ value: "none", label: t("voice.off") }, ...named(voices, (value) => t(`voice.${value}`))]}
              onChange={(value) =>
                set({
                  type: "set_voice",
                  voice: {
                    ...plan.voice,
                    narrated: value !== "none",
                    type: voices.find((voice) => voice === value) ?? plan.voice.type,
                  },
                })
              }
            />
            <Choice
              label={t("music.title")}
              disabled={isMaking}
              value={plan.music.enabled ? plan.music.mood : "none"}
              options={[{ value: "none", label: t("music.off") }, ...named(moods, (value) => t(`mood.${value}`))]}
              onChange={(value) =>
                set({
                  type: "set_music",
                  music: {
                    ...plan.music,
                    enabled: value !== "none",
                    mood: moods.find((mood) => mood === value) ?? plan.music.mood,
                  },
                })
              }
            />
            <Choice
              label={t("music.genre")}
              disabled={isMaking || !plan.music.enabled}
              value={plan.music.genre}
              options={named(genres, (value) => t(`genre.${value}`))}
              onChange={(genre) => set({ type: "set_music", music: { ...plan.music, genre } })}
            />
          </div>
        </div>
      )}
    </Dialog>
  );
};

interface LengthProps {
  seconds: number;
  disabled: boolean;
  onSet: (seconds: number) => void;
}

/** Sent when the field is left, not at every digit. */
const Length = ({ seconds, disabled, onSet }: LengthProps) => {
  const { t } = useTranslation();
  return (
    <Field label={t("filmSettings.seconds")}>
      {(id) => (
        <input
          id={id}
          key={seconds}
          className="box w-28"
          type="number"
          min="5"
          max="600"
          disabled={disabled}
          defaultValue={seconds}
          onBlur={({ target }) => {
            if (target.valueAsNumber > 0 && target.valueAsNumber !== seconds) onSet(target.valueAsNumber);
          }}
        />
      )}
    </Field>
  );
};
