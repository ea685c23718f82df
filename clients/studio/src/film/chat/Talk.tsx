import { memo, useCallback, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { OpenTask, WireThinking } from "@pixora/client";
import { Button } from "../../ui/Button.tsx";
import { cx } from "../../ui/cx.ts";
import { useNow } from "../../useNow.ts";
import { useFilm } from "../film.ts";
import { Composer } from "./Composer.tsx";
import { Entry, Mine, Streaming } from "./Entry.tsx";
import { useOutbox } from "./outbox.ts";
import { QueuedMessage } from "./QueuedMessage.tsx";

/** The conversation with the crew. */
export const Talk = memo(({ className }: { className?: string }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const { state, task } = film;
  const scroll = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const outbox = useOutbox(film);

  // Keeps to the end while the person is there, and stays where they read otherwise.
  const follow = useCallback(() => {
    const pane = scroll.current;
    if (pane && follows.current) pane.scrollTop = pane.scrollHeight;
  }, []);
  useLayoutEffect(follow, [follow, state.entries, outbox.queued]);

  const before = state.snapshot?.chatFrom ?? 0;
  return (
    <section className={cx("flex min-h-0 flex-col bg-wall max-[899px]:grow", className)} aria-labelledby="talk">
      <h2 id="talk" className="sr-only">
        {t("room.talk")}
      </h2>
      <div className="relative min-h-0 grow">
        <div
          ref={scroll}
          className="absolute inset-0 flex flex-col gap-4 overflow-auto px-4 pt-4 pb-2 [contain:strict]"
          role="log"
          aria-live="off"
          aria-label={t("transcriptOfChat")}
          tabIndex={0}
          onScroll={({ currentTarget: pane }) =>
            (follows.current = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 48)
          }
        >
          {before > 0 && (
            <Button look="quiet" onClick={() => void task.earlier()}>
              {t("earlier", { count: before })}
            </Button>
          )}
          <Prompt />
          {state.entries.map((entry, place) => (
            <Entry key={entry.key} entry={entry} previous={state.entries[place - 1]} />
          ))}
          <Speaking task={task} onGrow={follow} />
          {outbox.queued.map((queued) => (
            <QueuedMessage key={queued.id} queued={queued} outbox={outbox} />
          ))}
        </div>
      </div>
      <Composer outbox={outbox} />
    </section>
  );
});

/** Milliseconds between two looks at what is being said: reading needs no more, and each draws the page anew. */
const pace = 100;

/** What is being said just now. */
const Speaking = ({ task, onGrow }: { task: OpenTask; onGrow: () => void }) => {
  const { t } = useTranslation();
  const paced = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const end = task.state.subscribe(() => {
        timer ??= setTimeout(() => {
          timer = undefined;
          listener();
        }, pace);
      });
      return () => {
        clearTimeout(timer);
        end();
      };
    },
    [task],
  );
  const { streaming, thinking, working } = useSyncExternalStore(paced, task.state.get);
  useLayoutEffect(onGrow, [onGrow, streaming]);
  if (streaming.length > 0) return streaming.map((message) => <Streaming key={message.id} message={message} />);
  if (working && thinking) return <Thinking key={thinking.since} of={thinking} />;
  return working && <p className="text-xs text-soft">{t("thinking")}</p>;
};

/** Seconds without a word after which a model may still be loading. */
const loading = 15;

/** Who is thinking, and since when. */
const Thinking = ({ of }: { of: WireThinking }) => {
  const { t } = useTranslation();
  const now = useNow(true);
  const seconds = Math.max(0, Math.round((now - Date.parse(of.since)) / 1000));
  const says = seconds < loading ? "thinkingWith" : "loadingSince";
  const role = t(`role.${of.speaker}`, { defaultValue: of.speaker });
  return <p className="text-xs text-soft">{t(says, { role, model: of.model, seconds })}</p>;
};

/** What the film was asked for with, when the conversation does not begin with it. */
const Prompt = () => {
  const { state } = useFilm();
  const prompt = state.snapshot?.brief.prompt;
  const first = state.entries.find((entry) => entry.kind === "message");
  if (
    !prompt ||
    state.snapshot?.chatFrom ||
    (first?.kind === "message" && first.by === "person" && first.text === prompt)
  )
    return null;
  return <Mine text={prompt} />;
};
