import { ArrowUp, Square } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "../../settings/settings.ts";
import { studio, useStore } from "../../studio.ts";
import { Button } from "../../ui/Button.tsx";
import { useFilm } from "../film.ts";
import type { Outbox } from "./outbox.ts";
import { QuestionChips } from "./Question.tsx";

/** Where the person says what should change. */
export const Composer = ({ outbox }: { outbox: Outbox }) => {
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
