import { memo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFilm } from "../film.ts";
import { isCurrent } from "../scenes.ts";
import { ClipBar } from "./ClipBar.tsx";
import { useCues } from "./cues.ts";
import { PictureLane } from "./PictureLane.tsx";
import { Playhead, Ruler } from "./Ruler.tsx";
import { useSounds } from "./sounds.ts";
import { useClipEdit } from "./useClipEdit.ts";
import { Ducking, Wave } from "./Wave.tsx";

/** Lanes for picture, voice, music and captions on one ruler. */
export const Timeline = memo(() => {
  const { t } = useTranslation();
  const film = useFilm();
  const { snapshot } = film.state;
  const table = useRef<HTMLDivElement>(null);
  const chapters = isCurrent(film.state) ? snapshot?.result?.chapters : undefined;
  const timed = film.scenes.map((view) => ({
    ...view,
    start: chapters?.find((one) => one.scene === view.scene.id)?.start ?? view.start,
  }));
  const edit = useClipEdit(timed);
  // What comes after a scene that is stretched moves with its end.
  const scenes = timed.map((view, place) => ({
    ...view,
    start: timed.slice(0, place).reduce((start, one) => start + edit.secondsOf(one) - one.scene.seconds, view.start),
  }));
  const planned = scenes.reduce((end, view) => Math.max(end, view.start + edit.secondsOf(view)), 0);
  const length = Math.max(planned, chapters ? (snapshot?.result?.seconds ?? 0) : 0, 1);
  const cues = useCues(film);
  const sounds = useSounds(film);
  const music = snapshot?.breakdown?.music;
  if (scenes.length === 0) return null;

  const percent = (seconds: number) => `${(seconds / length) * 100}%`;
  return (
    <section className="border-t border-line bg-wall text-xs" aria-label={t("room.timeline")}>
      <ClipBar edit={edit} />
      <div className="grid grid-cols-[84px_minmax(0,1fr)] pe-3">
        <div className="text-faint">
          <p className="h-[26px]" />
          <p className="flex h-[72px] items-center border-b border-line ps-4">{t("lane.picture")}</p>
          <p className="flex h-[48px] items-center border-b border-line ps-4">{t("lane.voice")}</p>
          <p className="flex h-[48px] items-center border-b border-line ps-4">{t("lane.music")}</p>
          <p className="flex h-[42px] items-center ps-4">{t("lane.captions")}</p>
        </div>
        <div ref={table} className="relative">
          <Ruler length={length} table={table} />
          <PictureLane scenes={scenes} length={length} edit={edit} />
          <div className="relative h-[48px] overflow-hidden border-b border-line">
            {sounds.voices.map((voice) => (
              <span
                key={`${voice.key}${voice.start}`}
                className="absolute inset-y-1"
                style={{ insetInlineStart: percent(voice.start), width: percent(voice.seconds) }}
              >
                <Wave peaks={voice.peaks} className="size-full text-waiting" />
              </span>
            ))}
            {sounds.voices.length === 0 &&
              scenes
                .filter((view) => view.scene.narration !== "")
                .map((view) => (
                  <span
                    key={view.scene.id}
                    className="@container absolute inset-y-2 overflow-hidden rounded bg-lift text-soft"
                    style={{
                      insetInlineStart: percent(view.start),
                      width: `calc(${percent(view.scene.seconds)} - 4px)`,
                    }}
                    title={view.scene.narration}
                  >
                    <span className="block truncate px-1.5 py-1 @max-[44px]:hidden">{view.scene.narration}</span>
                  </span>
                ))}
          </div>
          <div className="relative h-[48px] overflow-hidden border-b border-line">
            {sounds.music && (
              <span className="absolute inset-y-1 start-0" style={{ width: percent(sounds.music.seconds) }}>
                <Wave peaks={sounds.music} className="size-full text-ready" />
              </span>
            )}
            {!sounds.music && music?.enabled && (
              <span className="absolute inset-y-2 start-0 end-1 truncate rounded bg-lift px-1.5 py-1 text-soft">
                {t(`genre.${music.genre}`)} · {t(`mood.${music.mood}`)}
              </span>
            )}
            {sounds.music && sounds.ducking && (
              <span
                className="absolute inset-y-0 start-0"
                style={{ width: percent(snapshot?.result?.seconds ?? length) }}
              >
                <Ducking curve={sounds.ducking} className="size-full text-soft" />
              </span>
            )}
          </div>
          <div className="relative h-[42px]">
            {(isCurrent(film.state) ? cues : []).map((cue) => (
              <button
                key={cue.start}
                type="button"
                tabIndex={-1}
                className="absolute inset-y-2 truncate rounded bg-lift px-1.5 text-start text-soft"
                style={{ insetInlineStart: percent(cue.start), width: percent(cue.end - cue.start) }}
                title={cue.text}
                onClick={() => film.seek(cue.start)}
              >
                {cue.text}
              </button>
            ))}
          </div>
          <Playhead length={length} />
        </div>
      </div>
    </section>
  );
});
