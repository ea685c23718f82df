import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createContext, use, useCallback, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import { createStore, useStore as useZustand, type StoreApi } from "zustand";
import {
  until,
  type CommandReply,
  type OpenTask,
  type PreviewReply,
  type Store,
  type TaskState,
  type WireCommand,
} from "@pixora/client";
import { whatToDo } from "../refusals.ts";
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
  /** The player's clock, and the way to move it; `useTime` reads it. */
  clock: StoreApi<FilmTime>;
  seek: (seconds: number) => void;
  player: PlayerPort;
}

export interface FilmTime {
  /** From the film's beginning. */
  seconds: number;
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
  const state = useQuiet(task.state);
  const [selected, setSelected] = useState<string | null>(null);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [character, editCharacter] = useState<string | null>(null);
  const [panel, show] = useState<Panel | null>(null);
  const [clock] = useState(() => createStore<FilmTime>(() => ({ seconds: 0 })));
  const [player] = useState<PlayerPort>(() => ({
    onSeek: null,
    onToggle: null,
    tell: (seconds) => clock.setState({ seconds }),
  }));

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
      clock.setState({ seconds });
      player.onSeek?.(seconds);
    },
    [player, clock],
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

  // Made anew only when something of it changed: all of the page hangs on it.
  return useMemo(
    () => ({
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
      clock,
      seek,
      player,
    }),
    [
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
      panel,
      send,
      clock,
      seek,
      player,
    ],
  );
};

/** The state but for what is being said: a message that grows by the token draws nothing of the page anew but itself. */
const useQuiet = (store: Store<TaskState>): TaskState => {
  const kept = useRef<{ whole: TaskState; quiet: TaskState } | null>(null);
  const quiet = () => {
    const whole = store.get();
    const last = kept.current;
    if (last === null || !isSameBut(whole, last.whole, "streaming")) {
      kept.current = { whole, quiet: { ...whole, streaming: [] } };
    }

    return kept.current!.quiet;
  };
  return useSyncExternalStore(store.subscribe, quiet);
};

const isSameBut = (one: TaskState, other: TaskState, but: keyof TaskState): boolean =>
  (Object.keys(one) as (keyof TaskState)[]).every((key) => key === but || Object.is(one[key], other[key]));

/** Seconds of the player's clock, or what is chosen of them; only who asks is drawn anew while the film plays. */
export const useTime = <T = number>(choose: (seconds: number) => T = (seconds) => seconds as T): T =>
  useZustand(useFilm().clock, ({ seconds }) => choose(seconds));
