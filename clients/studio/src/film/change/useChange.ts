import { useEffect, useState } from "react";
import type { CommandReply, PreviewReply, WireCommand } from "@pixora/client";
import { useFilm } from "../film.ts";

/** Milliseconds without another change before the server is asked what it would cause. */
const rest = 250;

/** An edit of the plan that is not made yet: what it would cause, and the ways to make it. */
export interface Change {
  /** Null while there is no change, and until the server has answered. */
  effect: PreviewReply | null;
  isChanged: boolean;
  isRefused: boolean;
  busy: boolean;
  /** Makes the edit as one step of undo; with `makes`, the film of it too. Answers with null when it was refused. */
  save: (makes: boolean) => Promise<CommandReply | null>;
}

/** `command` is the edit, null for none. */
export const useChange = (command: WireCommand | null): Change => {
  const film = useFilm();
  const { task, state } = film;
  const [effect, setEffect] = useState<PreviewReply | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = command && JSON.stringify(command);
  const revision = state.snapshot?.revision;
  useEffect(() => {
    setEffect(null);
    if (asked === null) return;
    let isOver = false;
    const timer = setTimeout(() => {
      task.preview(JSON.parse(asked) as WireCommand).then(
        (reply) => !isOver && setEffect(reply),
        () => undefined,
      );
    }, rest);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asked, task, revision]);

  const save = async (makes: boolean): Promise<CommandReply | null> => {
    if (command === null) return null;
    setBusy(true);
    try {
      const reply = await film.send(command);
      if (reply && makes) {
        await film.quoted(reply.revision);
        const priceCeiling = effect?.film?.price ?? 0;
        await film.send({ type: "approve_breakdown", revision: reply.revision, priceCeiling });
      }

      return reply;
    } finally {
      setBusy(false);
    }
  };
  return { effect, isChanged: command !== null, isRefused: effect?.ok === false, busy, save };
};
