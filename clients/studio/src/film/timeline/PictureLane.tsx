import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { tenths } from "../../format.ts";
import { cx } from "../../ui/cx.ts";
import { useFilm } from "../film.ts";
import { stillUrl, type SceneView } from "../scenes.ts";
import { longestScene, shortestScene, type ClipEdit } from "./useClipEdit.ts";

/** Numbers that fit beside each other on the narrowest page. */
const most = 14;

/** Seconds that an arrow key adds to a scene. */
const step = 0.5;

/** The scenes as pieces of film: their ends are dragged, and the chosen one's is moved by keys too. */
export const PictureLane = ({
  scenes,
  length,
  edit,
}: {
  scenes: readonly SceneView[];
  /** Seconds of the whole lane. */
  length: number;
  edit: ClipEdit;
}) => {
  const film = useFilm();
  const lane = useRef<HTMLDivElement>(null);
  const percent = (seconds: number) => `${(seconds / length) * 100}%`;
  // Of many scenes not each is wide enough for its number.
  const every = Math.ceil(scenes.length / most);
  /** Seconds that a distance on the screen stands for; they do not change while an end is held. */
  const scale = () => length / Math.max(1, lane.current?.clientWidth ?? 1);
  return (
    <div ref={lane} className="relative h-[72px] border-b border-line">
      {scenes.map((view) => (
        <div
          key={view.scene.id}
          className="absolute inset-y-1"
          style={{ insetInlineStart: percent(view.start), width: `calc(${percent(edit.secondsOf(view))} - 2px)` }}
        >
          <Piece view={view} taskId={film.taskId} />
          {view.scene.transition.kind !== "cut" && view.number > 1 && (
            <span
              className="pointer-events-none absolute inset-y-0 start-0 bg-black/45 [clip-path:polygon(0_0,100%_0,0_100%)] rtl:-scale-x-100"
              style={{ width: `${Math.min(100, (view.scene.transition.seconds / edit.secondsOf(view)) * 100)}%` }}
            />
          )}
          <End view={view} edit={edit} scale={scale} />
        </div>
      ))}
      {scenes
        .filter((view) => (view.number - 1) % every === 0)
        .map((view) => (
          <span
            key={view.scene.id}
            className="pointer-events-none absolute bottom-2 z-[3] ms-1 rounded bg-black/65 px-1 font-semibold text-white"
            style={{ insetInlineStart: percent(view.start) }}
          >
            {view.number}
          </span>
        ))}
    </div>
  );
};

const Piece = ({ view, taskId }: { view: SceneView; taskId: string }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const isOn = film.selected === view.scene.id;
  return (
    <button
      type="button"
      aria-label={t("scene.show", { number: view.number, title: view.scene.title })}
      aria-pressed={isOn}
      className={cx(
        "size-full overflow-hidden rounded-[5px] bg-lift bg-[length:auto_100%] bg-repeat-x",
        isOn && "outline-2 -outline-offset-2 outline-lamp",
      )}
      style={{ backgroundImage: view.picture ? `url("${stillUrl(taskId, view.picture, 160)}")` : undefined }}
      onClick={() => {
        film.select(view.scene.id);
        film.seek(view.start);
      }}
      onDoubleClick={() => film.select(view.scene.id, true)}
    />
  );
};

/** Where a scene ends. Only the chosen scene's is a stop of the Tab key: sixty would be in the way. */
const End = ({ view, edit, scale }: { view: SceneView; edit: ClipEdit; scale: () => number }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const held = useRef<{ x: number; seconds: number; scale: number } | null>(null);
  const isOn = film.selected === view.scene.id;
  const seconds = edit.secondsOf(view);
  const name = t("clip.end", { number: view.number });
  return (
    <span
      {...(isOn
        ? {
            role: "slider",
            tabIndex: 0,
            "aria-label": name,
            "aria-valuemin": shortestScene,
            "aria-valuemax": longestScene,
            "aria-valuenow": seconds,
            "aria-valuetext": t("secondsShort", { seconds: tenths(seconds) }),
          }
        : { "aria-hidden": true })}
      data-end={view.scene.id}
      title={name}
      className={cx(
        "group absolute inset-y-0 cursor-ew-resize touch-none",
        isOn ? "-end-3 z-[2] w-6 focus-visible:outline-offset-0" : "-end-2 z-[1] w-4",
      )}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { x: event.clientX, seconds, scale: scale() };
        if (!isOn) film.select(view.scene.id);
      }}
      onPointerMove={(event) => {
        if (!held.current) return;
        const moved = (event.clientX - held.current.x) * (document.dir === "rtl" ? -1 : 1);
        edit.stretch(view, held.current.seconds + moved * held.current.scale);
      }}
      onPointerUp={() => (held.current = null)}
      onPointerCancel={() => (held.current = null)}
      onKeyDown={(event) => {
        const sign = document.dir === "rtl" ? -1 : 1;
        const by = { ArrowRight: sign * step, ArrowLeft: -sign * step, ArrowUp: step, ArrowDown: -step }[event.key];
        if (by === undefined) {
          if (event.key === "Escape") edit.drop();
          if (event.key === "Enter" && edit.change.isChanged) void edit.save(false);
          return;
        }

        event.preventDefault();
        edit.stretch(view, seconds + (event.shiftKey ? by / 5 : by));
      }}
    >
      <i
        className={cx(
          "absolute inset-y-1.5 w-[3px] rounded-full bg-lamp",
          isOn ? "start-[7px]" : "start-[3px]",
          !isOn && "opacity-0 group-hover:opacity-100",
        )}
      />
    </span>
  );
};
