import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { clock } from "../../format.ts";
import { cx } from "../../ui/cx.ts";
import { ratioOf } from "../choices.ts";
import { useFilm, useTime } from "../film.ts";
import { assetUrl, isCurrent } from "../scenes.ts";
import { Timeline } from "../timeline/Timeline.tsx";

const Player = lazy(() => import("./Player.tsx"));

/** The picture, and the editing table under it. */
export const Stage = ({ room }: { room: string }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const { snapshot, progress } = film.state;
  const ratio = ratioOf(snapshot?.breakdown?.format.aspect);
  const isMade = snapshot?.result != null;
  const playing = useTime((time) => film.scenes.findLast((one) => one.start <= time)?.scene.id);
  const view =
    film.scenes.find((one) => one.scene.id === film.selected) ??
    film.scenes.find((one) => one.scene.id === playing) ??
    film.scenes[0];
  const hidden = room === "talk" ? "max-[899px]:hidden" : "";
  return (
    <div
      className={cx(
        "flex min-w-0 flex-col bg-room min-[900px]:min-h-0",
        hidden,
        room === "film" || room === "timeline"
          ? "max-[899px]:min-h-0 max-[899px]:grow max-[899px]:overflow-auto"
          : "max-[899px]:flex-none",
      )}
    >
      <section
        className="flex flex-col max-[899px]:flex-none min-[900px]:min-h-0 min-[900px]:grow"
        aria-label={t("room.film")}
      >
        {isMade ? (
          <Suspense fallback={<Screen ratio={ratio} />}>
            <Player ratio={ratio} isCurrent={isCurrent(film.state)} showsTranscript={room === "film"} />
          </Suspense>
        ) : (
          <>
            <Screen ratio={ratio}>
              {view?.picture ? (
                <img
                  className="size-full object-contain"
                  src={assetUrl(film.taskId, view.picture)}
                  alt={view.scene.visual}
                />
              ) : (
                <p className="film grid size-full place-items-center p-6 text-center text-lg text-[#a8a196]">
                  {view ? view.scene.title : snapshot && t("stageEmpty")}
                </p>
              )}
            </Screen>
            <div className="flex items-center gap-3 px-[22px] py-2.5">
              <p className="min-w-0 grow truncate text-soft min-[900px]:invisible">
                {view && `${view.number} · ${view.scene.title}`}
              </p>
              <p className="text-soft">
                {clock(view?.start ?? 0)} / {clock(snapshot?.breakdown?.format.seconds ?? 0)}
              </p>
            </div>
          </>
        )}
      </section>
      {snapshot?.stage === "producing" && (
        <div className="px-[22px] pb-3">
          <div
            className="bar"
            role="progressbar"
            aria-label={t("stage.producing")}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.floor(progress?.percent ?? 0)}
          >
            <i style={{ width: `${progress?.percent ?? 0}%` }} />
          </div>
          <p className="mt-1 truncate text-xs text-soft">{progress?.message}</p>
        </div>
      )}
      <div className={cx("flex-none min-[900px]:block", room !== "timeline" && "max-[899px]:hidden")}>
        <Timeline />
      </div>
    </div>
  );
};

/** The dark room around a picture of the film's shape. */
export const Screen = ({ ratio, children }: { ratio: string; children?: React.ReactNode }) => (
  <div className="grid place-items-center min-[900px]:min-h-0 min-[900px]:mx-[22px] min-[900px]:mt-[18px] min-[900px]:grow">
    <div
      className="max-h-full w-full overflow-hidden bg-black min-[900px]:max-w-full min-[900px]:rounded-md max-[899px]:max-h-[46dvh]"
      style={{ aspectRatio: ratio }}
    >
      {children}
    </div>
  </div>
);
