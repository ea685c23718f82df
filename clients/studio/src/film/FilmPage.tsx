import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { OpenTask } from "@pixora/client";
import { LineBanner } from "../LineBanner.tsx";
import { TopBar } from "../TopBar.tsx";
import { whatToDo } from "../refusals.ts";
import { usePane } from "../settings/settings.ts";
import { useStore, useTask } from "../studio.ts";
import { Splitter } from "../ui/Splitter.tsx";
import { cx } from "../ui/cx.ts";
import { useTitle } from "../useTitle.ts";
import { FilmHead } from "./FilmHead.tsx";
import { ActivityLog } from "./ActivityLog.tsx";
import { ApproveSheet } from "./ApproveSheet.tsx";
import { Storyboard } from "./board/Storyboard.tsx";
import { CharacterSheet } from "./board/CharacterSheet.tsx";
import { SceneSheet } from "./board/SceneSheet.tsx";
import { Talk } from "./chat/Talk.tsx";
import { Announcer } from "./Announcer.tsx";
import { VersionsDialog } from "./versions/VersionsDialog.tsx";
import { FilmSettingsDialog } from "./FilmSettingsDialog.tsx";
import { ShareDialog } from "./ShareDialog.tsx";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { Stage } from "./player/Stage.tsx";
import { FilmContext, useFilmModel } from "./film.ts";
import { useShortcuts } from "./shortcuts.ts";

const rooms = ["talk", "scenes", "timeline", "film"] as const;
type Room = (typeof rooms)[number];

const FilmPage = ({ taskId }: { taskId: string }) => {
  const task = useTask(taskId);
  return task ? <Joined task={task} taskId={taskId} /> : null;
};

export default FilmPage;

const Joined = ({ task, taskId }: { task: OpenTask; taskId: string }) => {
  const { t } = useTranslation();
  const refused = useStore(task.refused);
  if (refused) {
    return (
      <>
        <TopBar>
          <span className="grow" />
        </TopBar>
        <main className="mx-auto max-w-xl p-8">
          <h1 className="text-xl">{t("refusedFilm")}</h1>
          <p className="mt-2 text-soft">{whatToDo(refused.code, refused.message)}</p>
          <Link className="mt-4 inline-block min-h-6 py-1 underline" href="/">
            {t("home")}
          </Link>
        </main>
      </>
    );
  }

  return <Film task={task} taskId={taskId} />;
};

const Film = ({ task, taskId }: { task: OpenTask; taskId: string }) => {
  const { t } = useTranslation();
  const model = useFilmModel(task, taskId);
  const { state } = model;
  const [room, setRoom] = useState<Room>("talk");
  const [talk] = usePane("talk");
  const [board] = usePane("board");
  const title = state.snapshot?.breakdown?.title ?? t("untitled");
  useTitle(title);
  useShortcuts(model);
  // On a phone the plan is what to look at once there is one.
  const planned = state.snapshot?.breakdown != null;
  useEffect(() => {
    if (planned) setRoom((now) => (now === "talk" ? "scenes" : now));
  }, [planned]);

  return (
    <FilmContext value={model}>
      <div
        className="flex h-dvh flex-col"
        style={{ "--talk": `${talk}px`, "--board": `${board}px` } as React.CSSProperties}
      >
        <FilmHead />
        <LineBanner />
        <Announcer />
        <main
          className={cx(
            "flex min-h-0 grow flex-col",
            "min-[900px]:grid min-[900px]:grid-cols-[var(--talk)_1px_minmax(0,1fr)_1px_var(--board)]",
          )}
        >
          <h1 className="sr-only">{title}</h1>
          <Talk className={cx(room !== "talk" && "max-[899px]:hidden")} />
          <Splitter pane="talk" label={t("sizeOf", { pane: t("room.talk") })} grows="before" />
          <Stage room={room} />
          <Splitter pane="board" label={t("sizeOf", { pane: t("room.scenes") })} grows="after" />
          <div
            className={cx("relative flex min-h-0 flex-col max-[899px]:grow", room !== "scenes" && "max-[899px]:hidden")}
          >
            {model.character !== null ? (
              <CharacterSheet key={model.character} id={model.character} />
            ) : model.selected !== null && model.sheetOpen ? (
              <SceneSheet key={model.selected} />
            ) : (
              <Storyboard />
            )}
          </div>
        </main>
        <nav
          className="grid h-[58px] flex-none grid-cols-4 border-t border-line bg-wall min-[900px]:hidden"
          aria-label={t("rooms")}
        >
          {rooms.map((name) => (
            <button
              key={name}
              type="button"
              aria-current={room === name ? "page" : undefined}
              className={cx("text-xs", room === name ? "font-semibold text-lamp" : "text-soft")}
              onClick={() => setRoom(name)}
            >
              {t(`room.${name}`)}
            </button>
          ))}
        </nav>
      </div>
      <ApproveSheet />
      <ActivityLog />
      <VersionsDialog />
      <FilmSettingsDialog />
      <ShareDialog />
      <ShortcutsDialog />
    </FilmContext>
  );
};
