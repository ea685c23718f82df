import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { whatToDo } from "../../refusals.ts";
import { studio, useStore } from "../../studio.ts";
import type { FilmModel } from "../film.ts";

/** Something said that the server does not have yet. */
export interface Queued {
  id: string;
  text: string;
  isSending: boolean;
  problem: string | null;
}

/**
 * What the person says while the crew works or the line is down waits here and goes out once, in order; until then it
 * can be sent at once, edited or dropped.
 */
export const useOutbox = (film: FilmModel) => {
  const [queued, setQueued] = useState<readonly Queued[]>([]);
  const online = useStore(studio.status).kind === "online";
  const listener = useRef<((text: string) => void) | null>(null);
  const sending = useRef(new Set<string>());
  const { task } = film;
  const busy = film.state.working;

  const post = useCallback(
    async (item: Queued) => {
      if (sending.current.has(item.id)) return;
      sending.current.add(item.id);
      const mark = (change: Partial<Queued>) =>
        setQueued((now) => now.map((other) => (other.id === item.id ? { ...other, ...change } : other)));
      mark({ isSending: true, problem: null });
      try {
        const reply = await task.say(item.text);
        if (reply.ok) setQueued((now) => now.filter((other) => other.id !== item.id));
        else mark({ isSending: false, problem: whatToDo(reply.code, reply.message) });
      } catch (failure) {
        mark({ isSending: false, problem: whatToDo(null, failure instanceof Error ? failure.message : null) });
      } finally {
        sending.current.delete(item.id);
      }
    },
    [task],
  );

  const first = queued[0];
  useEffect(() => {
    if (first && online && !busy && !first.isSending && first.problem === null) void post(first);
  }, [first, online, busy, post]);

  return useMemo(
    () => ({
      queued,
      say: (text: string) =>
        setQueued((now) => [
          ...now,
          { id: crypto.randomUUID?.() ?? String(Math.random()), text, isSending: false, problem: null },
        ]),
      sendNow: (id: string) => {
        const item = queued.find((one) => one.id === id);
        if (item) void post(item);
      },
      drop: (id: string) => setQueued((now) => now.filter((item) => item.id !== id)),
      edit: (id: string) => {
        const item = queued.find((one) => one.id === id);
        if (!item) return;
        setQueued((now) => now.filter((other) => other.id !== id));
        listener.current?.(item.text);
      },
      onEdit: (listen: (text: string) => void) => {
        listener.current = listen;
        return () => {
          listener.current = null;
        };
      },
    }),
    [queued, post],
  );
};

export type Outbox = ReturnType<typeof useOutbox>;
