import { ArrowUp, ChevronRight, Square } from "lucide-react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChatEntry, StreamedMessage, ToolCard } from "@pixora/client";
import { clock, hour, money, tenths } from "../../format.ts";
import { useDraft } from "../../settings/settings.ts";
import { studio, useStore } from "../../studio.ts";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { cx } from "../../ui/cx.ts";
import { useFilm } from "../film.ts";
import { WorkLines } from "../WorkLines.tsx";
import { Face } from "./faces.tsx";
import { Markdown } from "./Markdown.tsx";
import { useOutbox, type Queued } from "./outbox.ts";

/** The conversation with the crew. */
export const Talk = ({ className }: { className?: string }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const { state, task } = film;
  const scroll = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const outbox = useOutbox(film);

  // Keeps to the end while the person is there, and stays where they read otherwise.
  useLayoutEffect(() => {
    const pane = scroll.current;
    if (pane && follows.current) pane.scrollTop = pane.scrollHeight;
  }, [state.entries, state.streaming, outbox.queued]);

  const before = state.snapshot?.chatFrom ?? 0;
  return (
    <section className={cx("flex min-h-0 flex-col bg-wall max-[899px]:grow", className)} aria-labelledby="talk">
      <h2 id="talk" className="sr-only">
        {t("room.talk")}
      </h2>
      <div
        ref={scroll}
        className="flex min-h-0 grow flex-col gap-4 overflow-auto px-4 pt-4 pb-2"
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
        {state.streaming.map((message) => (
          <Streaming key={message.id} message={message} />
        ))}
        {state.working && state.streaming.length === 0 && <p className="text-xs text-soft">{t("thinking")}</p>}
        {outbox.queued.map((queued) => (
          <QueuedMessage key={queued.id} queued={queued} outbox={outbox} />
        ))}
      </div>
      <Composer outbox={outbox} />
    </section>
  );
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

const Mine = ({ text }: { text: string }) => (
  <p className="max-w-[86%] self-end rounded-[14px_14px_4px_14px] bg-lift px-3 py-2 break-words whitespace-pre-wrap">
    {text}
  </p>
);

const Entry = ({ entry, previous }: { entry: ChatEntry; previous: ChatEntry | undefined }) => {
  switch (entry.kind) {
    case "message":
      return entry.by === "person" ? (
        <Mine text={entry.text} />
      ) : (
        <Said
          speaker={entry.speaker}
          at={entry.at}
          text={entry.text}
          isFirst={previous?.kind !== "message" || previous.speaker !== entry.speaker}
        />
      );
    case "tool":
      return <Tool card={entry.card} />;
    case "plan":
      return <PlanCard revision={entry.revision} />;
    case "turn":
      return <TurnLine outcome={entry.outcome} />;
    case "stage":
      return null;
  }
};

const Said = ({
  speaker,
  at,
  text,
  isFirst = true,
}: {
  speaker: string;
  at: string | null;
  text: string;
  isFirst?: boolean;
}) => {
  const { t } = useTranslation();
  return (
    <article className="grid grid-cols-[30px_minmax(0,1fr)] gap-2.5">
      {isFirst ? <Face speaker={speaker} /> : <span />}
      <div className="min-w-0">
        {isFirst && (
          <p>
            <b className="text-sm font-semibold">{t(`role.${speaker}`, { defaultValue: speaker })}</b>
            {at && (
              <time className="ms-1.5 text-xs text-faint" dateTime={at}>
                {hour(at)}
              </time>
            )}
          </p>
        )}
        <Markdown text={text} />
      </div>
    </article>
  );
};

const Streaming = ({ message }: { message: StreamedMessage }) => (
  <Said speaker={message.speaker} at={null} text={message.text} />
);

const TurnLine = ({ outcome }: { outcome: string }) => {
  const { t } = useTranslation();
  if (outcome === "done" || outcome === "asked") return null;
  return <p className="text-xs text-soft">{t(`turn.${outcome}`, { defaultValue: outcome })}</p>;
};

/** One line; arguments, answer and time when it is opened. */
const Tool = ({ card }: { card: ToolCard }) => {
  const { t } = useTranslation();
  const seconds = card.endedAt ? (Date.parse(card.endedAt) - Date.parse(card.at)) / 1000 : null;
  return (
    <details className="group ms-10 rounded-lg border border-line">
      <summary className="flex min-h-8 list-none items-center gap-2 px-2.5 text-sm">
        <ChevronRight
          size={14}
          aria-hidden
          className="text-soft transition-transform duration-(--quick) group-open:rotate-90"
        />
        <span className="grow truncate">
          {t(`tool.${card.tool}`, { defaultValue: card.tool.replaceAll("_", " ") })}
        </span>
        <span className={cx("text-xs", card.ok === false ? "text-failed" : "text-soft")}>
          {card.ok === null ? t("toolRuns") : card.ok ? `${tenths(seconds ?? 0)} s` : t("toolRefused")}
        </span>
      </summary>
      <div className="flex flex-col gap-1.5 border-t border-line px-2.5 py-2 text-xs">
        {card.arguments && (
          <pre className="max-h-40 overflow-auto whitespace-pre-wrap break-words font-mono" tabIndex={0}>
            {card.arguments}
          </pre>
        )}
        {card.message && <p className="text-soft">{card.message}</p>}
      </div>
    </details>
  );
};

const PlanCard = ({ revision }: { revision: number }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const { snapshot } = film.state;
  const isNow = snapshot?.revision === revision;
  const format = snapshot?.breakdown?.format;
  const isApproved = snapshot?.approval?.revision === revision;
  return (
    <div className="ms-10 rounded-[10px] border border-line bg-desk px-3 py-2.5">
      <p className="flex flex-wrap items-center gap-2">
        <b className="grow">
          {isNow
            ? t("planCard.title", { count: film.scenes.length, length: clock(format?.seconds ?? 0) })
            : t("planCard.older", { number: revision })}
        </b>
        {isApproved ? (
          <Chip state="ready">{t("planCard.approved")}</Chip>
        ) : (
          isNow && snapshot.stage === "reviewing" && <Chip state="waiting">{t("stage.reviewing")}</Chip>
        )}
      </p>
      {isNow && film.missing?.film && (
        <>
          <div className="mt-1 text-xs">
            <WorkLines work={film.missing.film} />
          </div>
          {!isApproved && snapshot.stage === "reviewing" && (
            <div className="mt-2 flex flex-wrap items-center gap-2">
              <Button onClick={() => film.show("approve")}>{t("approve.button")}</Button>
              <span className="text-xs text-soft">
                {film.missing.film.price === 0 ? t("approve.free") : money(film.missing.film.price)}
              </span>
            </div>
          )}
        </>
      )}
    </div>
  );
};

type Outbox = ReturnType<typeof useOutbox>;

const QueuedMessage = ({ queued, outbox }: { queued: Queued; outbox: Outbox }) => {
  const { t } = useTranslation();
  return (
    <div className="flex max-w-[92%] flex-col items-end gap-1 self-end">
      <p className="rounded-[14px_14px_4px_14px] border border-dashed border-edge px-3 py-2 break-words whitespace-pre-wrap text-soft">
        {queued.text}
      </p>
      <p className="flex items-center gap-1 text-xs text-soft">
        {queued.problem ?? (queued.isSending ? t("queued.sending") : t("queued.waits"))}
        {!queued.isSending && (
          <>
            <Button look="quiet" className="min-h-6 px-1.5 text-xs" onClick={() => outbox.sendNow(queued.id)}>
              {t("queued.now")}
            </Button>
            <Button look="quiet" className="min-h-6 px-1.5 text-xs" onClick={() => outbox.edit(queued.id)}>
              {t("edit")}
            </Button>
            <Button look="quiet" className="min-h-6 px-1.5 text-xs" onClick={() => outbox.drop(queued.id)}>
              {t("delete")}
            </Button>
          </>
        )}
      </p>
    </div>
  );
};

/** The choices of the question that waits; words of one's own go into the box below. */
const QuestionChips = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const question = film.state.snapshot?.question;
  if (!question) return null;
  return (
    <div className="mb-2">
      <p id="question" className="mb-1.5 text-sm font-medium">
        {question.text}
      </p>
      <ul className="flex flex-wrap gap-1.5" aria-labelledby="question">
        {question.choices.map((choice, place) => (
          <li key={choice}>
            <Button onClick={() => void film.send({ type: "answer", question: question.id, choice: place + 1 })}>
              {choice}
            </Button>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-xs text-soft">{t("questionHint")}</p>
    </div>
  );
};

const Composer = ({ outbox }: { outbox: Outbox }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const { state } = film;
  const [text, setText] = useDraft(film.taskId);
  const [mention, setMention] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const status = useStore(studio.status);
  const id = useId();

  useEffect(
    () =>
      outbox.onEdit((back) => {
        setText(back);
        field.current?.focus();
      }),
    [outbox, setText],
  );

  const submit = () => {
    if (text.trim() === "") return;
    outbox.say(text.trim());
    setText("");
    setMention(false);
  };
  const insert = (words: string) => {
    setText(text.replace(/@[\p{L}\p{N}]*$/u, words));
    setMention(false);
    field.current?.focus();
  };
  const question = state.snapshot?.question;
  const chips =
    state.snapshot?.breakdown && !question && !state.working ? [1, 2, 3].map((number) => t(`suggest.${number}`)) : [];

  return (
    <div className="px-3 pt-2 pb-3">
      {question && <QuestionChips />}
      {chips.length > 0 && text === "" && (
        <ul className="mb-2 flex flex-wrap gap-1.5" aria-label={t("suggestions")}>
          {chips.map((chip) => (
            <li key={chip}>
              <button
                type="button"
                className="min-h-7 rounded-full border border-line px-2.5 text-sm hover:bg-lift pointer-coarse:min-h-11"
                onClick={() => outbox.say(chip)}
              >
                {chip}
              </button>
            </li>
          ))}
        </ul>
      )}
      {mention && (
        <ul
          className="mb-2 max-h-40 overflow-auto rounded-lg border border-line bg-desk p-1"
          aria-label={t("mentionScene")}
        >
          {film.scenes.map((view) => (
            <li key={view.scene.id}>
              <button
                type="button"
                className="w-full truncate rounded-md px-2 py-1 text-start hover:bg-lift"
                onClick={() => insert(`${t("sceneN", { number: view.number })} `)}
              >
                {view.number} · {view.scene.title}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="rounded-xl border border-edge bg-desk py-2 ps-3 pe-2 focus-within:border-lamp"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label className="sr-only" htmlFor={id}>
          {t("composer.label")}
        </label>
        <textarea
          id={id}
          ref={field}
          className="block max-h-40 min-h-11 w-full resize-none bg-transparent outline-none"
          value={text}
          maxLength={8_000}
          placeholder={t("composer.placeholder")}
          onChange={(event) => {
            setText(event.target.value);
            setMention(/(^|\s)@[\p{L}\p{N}]*$/u.test(event.target.value) && film.scenes.length > 0);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") setMention(false);
            if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              submit();
            }
          }}
        />
        <div className="flex items-center gap-2">
          <span className="grow text-xs text-soft">
            {status.kind === "offline" ? t("queued.offline") : t("composer.hint")}
          </span>
          {state.working && (
            <Button label={t("stop")} onClick={() => void film.task.interrupt()}>
              <Square size={14} aria-hidden />
            </Button>
          )}
          <Button
            look={state.snapshot?.stage === "reviewing" ? "plain" : "key"}
            type="submit"
            label={t("send")}
            disabled={text.trim() === ""}
          >
            <ArrowUp size={17} aria-hidden />
          </Button>
        </div>
      </form>
    </div>
  );
};
