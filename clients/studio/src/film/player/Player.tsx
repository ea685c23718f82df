import {
  MediaCaptionsButton,
  MediaControlBar,
  MediaController,
  MediaFullscreenButton,
  MediaMuteButton,
  MediaPlaybackRateButton,
  MediaPlayButton,
  MediaTimeDisplay,
  MediaTimeRange,
  MediaVolumeRange,
} from "media-chrome/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { clock } from "../../format.ts";
import { cx } from "../../ui/cx.ts";
import { useFilm, useTime } from "../film.ts";
import { useCues } from "../timeline/cues.ts";
import { Screen } from "./Stage.tsx";

/** The finished film with captions, chapters, speed and a transcript that follows. */
const Player = ({
  ratio,
  isCurrent,
  showsTranscript,
}: {
  ratio: string;
  isCurrent: boolean;
  showsTranscript: boolean;
}) => {
  const { t } = useTranslation();
  const film = useFilm();
  const video = useRef<HTMLVideoElement>(null);
  const captions = useRef<HTMLElement>(null);
  const cues = useCues(film);
  const said = useTime((time) => cues.findIndex((cue) => cue.start <= time && time < cue.end));
  const result = film.state.snapshot?.result;
  const revision = result?.revision ?? 0;
  const { player } = film;
  const softCaptions = film.state.snapshot?.breakdown?.format.captions === "soft";

  useEffect(() => {
    player.onSeek = (seconds) => {
      if (video.current) video.current.currentTime = seconds;
    };
    player.onToggle = () => {
      if (video.current?.paused) void video.current.play();
      else video.current?.pause();
    };
    return () => {
      player.onSeek = null;
      player.onToggle = null;
    };
  }, [player]);

  // media-chrome gives its captions button a pressed state without the role that has one.
  useEffect(() => captions.current?.setAttribute("role", "switch"), []);

  const files = `/films/${film.taskId}`;
  const number = useTime((time) => result?.chapters.findLastIndex((one) => one.start <= time + 0.05) ?? -1);
  const chapter = result?.chapters[number];
  return (
    <>
      <Screen ratio={ratio}>
        <MediaController className="player size-full" gestures-disabled={false}>
          <video
            ref={video}
            slot="media"
            className="size-full object-contain"
            src={`${files}/final_video.mp4?v=${revision}`}
            poster={`${files}/thumbnail.jpg?v=${revision}`}
            preload="metadata"
            playsInline
            onTimeUpdate={({ currentTarget }) => player.tell(currentTarget.currentTime)}
          >
            <track
              kind="captions"
              srcLang={film.state.snapshot?.breakdown?.format.language ?? "en"}
              label={t("captions")}
              src={`${files}/captions.vtt?v=${revision}`}
              default={softCaptions}
            />
          </video>
          <MediaControlBar className="w-full">
            <MediaPlayButton />
            <MediaTimeRange />
            <MediaTimeDisplay showDuration className="px-2" />
            <MediaMuteButton />
            <MediaVolumeRange className="max-[759px]:hidden" />
            <MediaCaptionsButton ref={captions as never} />
            <MediaPlaybackRateButton rates={[0.75, 1, 1.25, 1.5, 2]} />
            <MediaFullscreenButton />
          </MediaControlBar>
        </MediaController>
      </Screen>
      <div className={cx("flex flex-wrap items-center gap-x-3 px-[22px] py-2", isCurrent && "min-[900px]:hidden")}>
        <p className="min-w-0 grow truncate text-soft min-[900px]:hidden">
          {chapter && `${number + 1} · ${chapter.title}`}
        </p>
        {!isCurrent && <p className="text-xs text-stale">{t("olderFilm", { number: revision })}</p>}
      </div>
      <details
        className={cx("px-[22px] pb-2 min-[900px]:pt-2", !showsTranscript && "max-[899px]:hidden")}
        open={showsTranscript}
      >
        <summary className="min-h-6 text-xs text-soft">{t("transcript")}</summary>
        <ol className="max-h-40 overflow-auto" tabIndex={0} aria-label={t("transcript")}>
          {cues.map((cue, place) => {
            const isNow = place === said;
            return (
              <li key={cue.start}>
                <button
                  type="button"
                  aria-current={isNow ? "true" : undefined}
                  className={cx(
                    "flex min-h-6 w-full gap-3 rounded px-1 text-start hover:bg-lift",
                    isNow ? "text-ink" : "text-soft",
                  )}
                  onClick={() => film.seek(cue.start)}
                >
                  <span className="w-9 flex-none text-end text-faint">{clock(cue.start)}</span>
                  <span className="film">{cue.text}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </details>
    </>
  );
};

export default Player;
