import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragCancelEvent,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { GripVertical, MoreHorizontal, Plus } from "lucide-react";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WireFailedScene, WireSceneDraft } from "@pixora/client";
import { clock, tenths } from "../../format.ts";
import { Button } from "../../ui/Button.tsx";
import { whatToDo } from "../../refusals.ts";
import { Chip, type ChipState } from "../../ui/Chip.tsx";
import { Menu, type MenuItem } from "../../ui/Menu.tsx";
import { cx } from "../../ui/cx.ts";
import { ratioOf } from "../choices.ts";
import { useFilm } from "../film.ts";
import { stillUrl, type SceneView } from "../scenes.ts";
import { Characters } from "./Characters.tsx";
import { PlanWaits } from "./PlanWaits.tsx";

const filters = ["all", "planned", "making", "ready", "stale", "failed"] as const;
type Filter = (typeof filters)[number];

/** The contact sheet: every scene with its picture, words, length and state. */
export const Storyboard = memo(() => {
  const { t } = useTranslation();
  const film = useFilm();
  const { snapshot } = film.state;
  const [filter, setFilter] = useState<Filter>("all");
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const shown = filter === "all" ? film.scenes : film.scenes.filter((view) => view.state === filter);
  const sum = film.scenes.reduce((seconds, view) => seconds + view.scene.seconds, 0);
  const drop = ({ active, over }: DragEndEvent) => {
    const index = film.scenes.findIndex((view) => view.scene.id === over?.id);
    if (over && active.id !== over.id && index >= 0)
      void film.send({ type: "move_scene", scene: String(active.id), index });
  };
  const place = (id: unknown) => film.scenes.findIndex((view) => view.scene.id === id) + 1;
  const spoken = {
    screenReaderInstructions: { draggable: t("drag.how") },
    announcements: {
      onDragStart: ({ active }: DragStartEvent) => t("drag.picked", { number: place(active.id) }),
      onDragOver: ({ active, over }: DragOverEvent) =>
        over
          ? t("drag.over", { number: place(active.id), place: place(over.id), count: film.scenes.length })
          : undefined,
      onDragEnd: ({ active, over }: DragEndEvent) =>
        t("drag.dropped", { number: place(active.id), place: place(over?.id ?? active.id) }),
      onDragCancel: ({ active }: DragCancelEvent) => t("drag.left", { number: place(active.id) }),
    },
  };
  const counted = (state: ChipState) => film.scenes.filter((view) => view.state === state).length;

  return (
    <section className="flex min-h-0 grow flex-col bg-wall" aria-labelledby="board">
      <h2 id="board" className="sr-only">
        {t("room.scenes")}
      </h2>
      <PlanWaits />
      <div className="flex flex-wrap items-center gap-1.5 px-3.5 pt-3 pb-2.5">
        <p className="me-auto font-medium">
          {film.state.loaded ? t("board.scenes", { count: film.scenes.length }) : t("loading")}
          {snapshot?.breakdown && (
            <span className="text-soft">
              {" "}
              · {t("board.length", { sum: tenths(sum), whole: clock(snapshot.breakdown.format.seconds) })}
            </span>
          )}
        </p>
        {filters
          .filter((name) => name === "all" || counted(name) > 0)
          .map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={filter === name}
              className={cx(
                "min-h-6 rounded-md px-2 text-xs pointer-coarse:min-h-11",
                filter === name ? "bg-lift font-semibold" : "text-soft hover:bg-lift",
              )}
              onClick={() => setFilter(name)}
            >
              {t(`filter.${name}`)}
              {name !== "all" && ` ${counted(name)}`}
            </button>
          ))}
      </div>
      <div className="min-h-0 grow overflow-auto px-3.5 pb-3.5">
        {film.state.loaded && film.scenes.length === 0 && (
          <p className="text-soft">{film.state.working ? t("board.coming") : t("board.none")}</p>
        )}
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={spoken}>
          <SortableContext items={shown.map((view) => view.scene.id)} strategy={verticalListSortingStrategy}>
            <ol className="flex flex-col gap-2.5">
              {shown.map((view) => (
                <SceneCard key={view.scene.id} view={view} />
              ))}
            </ol>
          </SortableContext>
        </DndContext>
        {film.scenes.length > 0 && (
          <Button
            className="mt-2.5 w-full"
            look="quiet"
            onClick={() =>
              void film.send({ type: "add_scene", scene: blank(t("board.newScene")), index: film.scenes.length })
            }
          >
            <Plus size={16} aria-hidden />
            {t("board.add")}
          </Button>
        )}
        <Characters />
      </div>
    </section>
  );
});

const blank = (title: string): WireSceneDraft => ({
  title,
  narration: "",
  visual: title,
  seconds: 6,
  camera: "pushIn",
  transition: { kind: "crossFade", seconds: 0.5 },
  characters: [],
});

/** One for each code: parts that failed for the same reason need not say it again. */
const reasons = (failed: readonly WireFailedScene[]): readonly WireFailedScene[] =>
  failed.filter((one, place) => failed.findIndex((other) => other.code === one.code) === place);

const SceneCard = ({ view }: { view: SceneView }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const { scene, number } = view;
  const sortable = useSortable({ id: scene.id });
  const isOn = film.selected === scene.id;
  const last = film.scenes.length - 1;
  const items: (MenuItem | null)[] = [
    { label: t("edit"), onSelect: () => film.select(scene.id, true) },
    { label: t("scene.regenerate"), onSelect: () => void film.send({ type: "regenerate_scene", scene: scene.id }) },
    {
      label: t("scene.duplicate"),
      onSelect: () => {
        const { title, narration, visual, seconds, camera, transition, characters } = scene;
        void film.send({
          type: "add_scene",
          scene: { title, narration, visual, seconds, camera, transition, characters },
          index: number,
        });
      },
    },
    {
      label: t("scene.earlier"),
      disabled: number === 1,
      onSelect: () => void film.send({ type: "move_scene", scene: scene.id, index: number - 2 }),
    },
    {
      label: t("scene.later"),
      disabled: number - 1 === last,
      onSelect: () => void film.send({ type: "move_scene", scene: scene.id, index: number }),
    },
    null,
    {
      label: t("delete"),
      danger: true,
      disabled: last === 0,
      onSelect: () => void film.send({ type: "remove_scene", scene: scene.id }),
    },
  ];
  const label =
    view.percent === null
      ? t(`sceneState.${view.word}`)
      : t("sceneState.percent", { word: t(`sceneState.${view.word}`), percent: view.percent });
  return (
    <li
      ref={sortable.setNodeRef}
      data-scene={scene.id}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      className={cx(
        "relative grid grid-cols-[124px_minmax(0,1fr)] gap-3 rounded-[10px] border p-2",
        // Of many scenes only those in sight are laid out.
        "[contain-intrinsic-size:auto_106px] [content-visibility:auto]",
        "min-[900px]:grid-cols-[minmax(96px,40%)_minmax(0,1fr)]",
        isOn ? "border-lamp bg-lift" : "border-transparent bg-desk",
        sortable.isDragging && "z-10 shadow-xl",
      )}
    >
      <button
        type="button"
        className={cx(
          "relative block self-start overflow-hidden rounded-[5px]",
          view.picture ? "bg-black" : "border border-dashed border-line bg-room",
        )}
        style={{ aspectRatio: ratioOf(film.state.snapshot?.breakdown?.format.aspect) === "16/9" ? "16/9" : "1/1" }}
        aria-label={t("scene.show", { number, title: scene.title })}
        onClick={() => {
          film.select(scene.id);
          film.seek(view.start);
        }}
      >
        {view.picture && (
          <img
            className="size-full object-cover"
            src={stillUrl(film.taskId, view.picture, 320)}
            alt=""
            loading="lazy"
          />
        )}
        <span className="absolute start-1.5 top-1 rounded bg-black/65 px-1.5 text-xs font-semibold text-white">
          {number}
        </span>
        <span className="absolute end-1.5 bottom-1 rounded bg-black/65 px-1.5 text-xs text-white">
          {tenths(scene.seconds)} s
        </span>
      </button>
      <div className="min-w-0">
        <div className="flex items-start">
          <h3 className="min-w-0 grow text-[15px] leading-tight">
            <button
              type="button"
              className="line-clamp-2 min-h-6 rounded-sm py-0.5 text-start hover:underline"
              onClick={() => film.select(scene.id, true)}
            >
              {scene.title}
            </button>
          </h3>
          <button
            type="button"
            className="grid size-6 flex-none cursor-grab place-items-center rounded text-soft hover:bg-lift"
            {...sortable.attributes}
            {...sortable.listeners}
            aria-label={t("scene.drag", { number })}
          >
            <GripVertical size={14} aria-hidden />
          </button>
          <Menu
            items={items}
            label={t("moreOf", { title: scene.title })}
            trigger={
              <button
                type="button"
                className="grid size-6 flex-none place-items-center rounded text-soft hover:bg-lift"
                aria-label={t("moreOf", { title: scene.title })}
              >
                <MoreHorizontal size={16} aria-hidden />
              </button>
            }
          />
        </div>
        <p className="mt-0.5 line-clamp-2 text-xs leading-[1.4] text-soft">{scene.narration || scene.visual}</p>
        <div className="mt-1.5">
          <Chip state={view.state}>{label}</Chip>
        </div>
        {reasons(view.failed).map((failed) => (
          <p key={failed.code} className="mt-1 text-xs">
            <span className="text-failed">{whatToDo(failed.code, failed.message)}</span> {t(`paid.${failed.paid}`)}
          </p>
        ))}
        {view.failed.length > 0 && film.state.snapshot?.stage === "waiting" && (
          <Button className="mt-1.5" onClick={() => void film.send({ type: "retry", scenes: [scene.id] })}>
            {t("retry")}
          </Button>
        )}
        {view.failed.some((failed) => failed.part === "image") && !scene.byPainter && (
          <Button
            className="mt-1.5"
            onClick={() => void film.send({ type: "update_scene", scene: scene.id, patch: { byPainter: true } })}
          >
            {t("scene.drawHere")}
          </Button>
        )}
        {scene.byPainter && <p className="mt-1 text-xs text-soft">{t("scene.drawnHere")}</p>}
        {view.percent !== null && (
          <div className="bar mt-1.5">
            <i style={{ width: `${view.percent}%` }} />
          </div>
        )}
      </div>
    </li>
  );
};
