import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createContext, use, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import {
  until,
  type CommandReply,
  type OpenTask,
  type PreviewReply,
  type TaskState,
  type WireCommand,
} from "@pixora/client";
import { whatToDo } from "../refusals.ts";
import { useStore } from "../studio.ts";
import { scenesOf, type SceneView } from "./scenes.ts";

export type Panel = "settings" | "approve" | "activity" | "versions" | "shortcuts" | "share";

/** No character's id: those are lowercase. */
export const newCharacter = "NEW";

/** One film as its page shows it: the story's state, what is derived from it, and what the person looks at. */
export interface FilmModel {
  taskId: string;
  task: OpenTask;
  state: TaskState;
  scenes: readonly SceneView[];
  /** What the film of the plan as it is still takes; null while that is not known. */
  missing: PreviewReply | null;
  selected: string | null;
  sheetOpen: boolean;
  select: (scene: string | null, open?: boolean) => void;
  /** The character whose sheet is open, `newCharacter` for one that is not there yet. */
  character: string | null;
  editCharacter: (id: string | null) => void;
  panel: Panel | null;
  show: (panel: Panel | null) => void;
  /** Sends a command; a refusal is shown and answered with null. */
  send: (command: WireCommand, expectedRevision?: number) => Promise<CommandReply | null>;
  /** Waits until the server has quoted a price for a revision, at most five seconds. */
  quoted: (revision: number) => Promise<void>;
  /** The player's clock in seconds, and the way to move it. */
  time: number;
  seek: (seconds: number) => void;
  player: PlayerPort;
}

/** What the player hears from the rest of the page, without drawing the page anew at every frame. */
export interface PlayerPort {
  onSeek: ((seconds: number) => void) | null;
  onToggle: (() => void) | null;
  tell: (seconds: number) => void;
}

export const FilmContext = createContext<FilmModel | null>(null);

export const useFilm = (): FilmModel => {
  const film = use(FilmContext);
  if (film === null) throw new Error("This part belongs on a film's page.");
  return film;
};

export const useFilmModel = (task: OpenTask, taskId: string): FilmModel => {
  const { t } = useTranslation();
  const state = useStore(task.state);
  const [selected, setSelected] = useState<string | null>(null);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [character, editCharacter] = useState<string | null>(null);
  const [panel, show] = useState<Panel | null>(null);
  const [time, setTime] = useState(0);
  const player = useRef<PlayerPort>({ onSeek: null, onToggle: null, tell: setTime }).current;

  const { snapshot } = state;
  const missing =
    useQuery({
      queryKey: ["missing", taskId, snapshot?.revision, snapshot?.stage],
      queryFn: () => task.preview(null),
      enabled: snapshot?.breakdown != null && snapshot.deleted === null,
      placeholderData: keepPreviousData,
    }).data ?? null;
  const scenes = useMemo(() => scenesOf(state, missing?.film ?? null), [state, missing]);

  const select = useCallback((scene: string | null, open = false) => {
    setSelected(scene);
    setSheetOpen(scene !== null && open);
    if (open) editCharacter(null);
  }, []);

  const seek = useCallback(
    (seconds: number) => {
      setTime(seconds);
      player.onSeek?.(seconds);
    },
    [player],
  );

  const send = useCallback(
    async (command: WireCommand, expectedRevision?: number) => {
      try {
        const reply = await task.send(command, expectedRevision);
        if (reply.ok) return reply;
        toast.error(whatToDo(reply.code, reply.message));
      } catch (failure) {
        toast.error(t("notSent", { why: failure instanceof Error ? failure.message : "" }));
      }

      return null;
    },
    [task, t],
  );

  const quoted = useCallback(
    async (revision: number) => {
      await Promise.race([
        until(task.state, (now) => (now.snapshot?.quote?.revision ?? 0) >= revision),
        new Promise((go) => setTimeout(go, 5_000)),
      ]);
    },
    [task],
  );

  return {
    quoted,
    taskId,
    task,
    state,
    scenes,
    missing,
    selected,
    sheetOpen,
    select,
    character,
    editCharacter,
    panel,
    show,
    send,
    time,
    seek,
    player,
  };
};
