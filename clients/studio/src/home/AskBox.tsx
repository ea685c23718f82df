import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { CreateTaskRequest } from "@pixora/client";
import { languageName } from "../format.ts";
import { useDraft } from "../settings/settings.ts";
import { studio, useAsked } from "../studio.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Menu.tsx";
import { whatToDo } from "../refusals.ts";
import { aspects, languages, lengths, styles } from "../film/choices.ts";

type Wishes = Pick<CreateTaskRequest, "aspect" | "seconds" | "style" | "language" | "narrated" | "captions">;

const auto = "auto";

/** One question, one box: what is left on "Auto" is read from the sentence. */
export const AskBox = () => {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [text, setText] = useDraft("home");
  const [wishes, setWishes] = useState<Wishes>({});
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const id = useId();

  const wish = <K extends keyof Wishes>(name: K, value: Wishes[K] | undefined) =>
    setWishes(({ [name]: _, ...others }) => (value === undefined ? others : { ...others, [name]: value }));

  const plan = async () => {
    if (text.trim() === "" || busy) return;
    setBusy(true);
    setRefused(null);
    try {
      const reply = await studio.createTask({ prompt: text, ...wishes });
      if (!reply.ok || reply.taskId === null) {
        setRefused(whatToDo(reply.code, reply.message));
        return;
      }

      setText("");
      useAsked.setState({ taskId: reply.taskId });
      go(`/film/${reply.taskId}`);
    } catch (failure) {
      setRefused(whatToDo(null, failure instanceof Error ? failure.message : null));
    } finally {
      setBusy(false);
    }
  };

  const examples = [1, 2, 3, 4].map((number) => ({
    text: t(`examples.${number}.text`),
    note: t(`examples.${number}.note`),
  }));
  return (
    <section className="mx-auto mt-[6vh] max-w-[860px] px-4 min-[760px]:px-6">
      <h1 className="text-hero leading-[1.08] font-normal tracking-[-0.02em]">
        <label htmlFor={id}>{t("ask.title")}</label>
      </h1>
      <form
        className="mt-6 rounded-2xl border border-edge bg-desk px-4 pt-4 pb-3 focus-within:border-lamp"
        onSubmit={(event) => {
          event.preventDefault();
          void plan();
        }}
      >
        <textarea
          id={id}
          className="film block min-h-[66px] w-full resize-none bg-transparent text-lg leading-[1.4] outline-none"
          value={text}
          maxLength={20_000}
          placeholder={t("ask.placeholder")}
          aria-describedby={`${id}-note`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void plan();
          }}
        />
        <div className="mt-2.5 flex flex-wrap items-center gap-2">
          <Choice
            label={t("shape")}
            value={wishes.aspect ?? auto}
            options={[
              { value: auto, label: t("auto") },
              ...aspects.map((aspect) => ({ value: aspect.wire, label: t(`aspect.${aspect.name}`) })),
            ]}
            onChange={(value) => wish("aspect", value === auto ? undefined : value)}
          />
          <Choice
            label={t("length")}
            value={String(wishes.seconds ?? auto)}
            options={[
              { value: auto, label: t("auto") },
              ...lengths.map((seconds) => ({ value: String(seconds), label: t("secondsShort", { seconds }) })),
            ]}
            onChange={(value) => wish("seconds", value === auto ? undefined : Number(value))}
          />
          <Choice
            label={t("look")}
            value={wishes.style ?? auto}
            options={[
              { value: auto, label: t("auto") },
              ...styles.map((style) => ({ value: style, label: t(`style.${style}`) })),
            ]}
            onChange={(value) => wish("style", value === auto ? undefined : value)}
          />
          <Choice
            label={t("language")}
            value={wishes.language ?? auto}
            options={[
              { value: auto, label: t("auto") },
              ...languages.map((code) => ({ value: code, label: languageName(code) })),
            ]}
            onChange={(value) => wish("language", value === auto ? undefined : value)}
          />
          <Choice
            label={t("voice.title")}
            value={wishes.narrated === undefined ? auto : String(wishes.narrated)}
            options={[
              { value: auto, label: t("auto") },
              { value: "true", label: t("voice.on") },
              { value: "false", label: t("voice.off") },
            ]}
            onChange={(value) => wish("narrated", value === auto ? undefined : value === "true")}
          />
          <span className="grow" />
          <Button look="key" type="submit" disabled={busy || text.trim() === ""}>
            {busy ? t("ask.planning") : t("ask.plan")}
          </Button>
        </div>
        <p id={`${id}-note`} className="mt-2.5 border-t border-line pt-2.5 text-xs text-soft">
          {t("ask.local")}
        </p>
      </form>
      <div role="alert">{refused && <p className="mt-3 text-failed">{refused}</p>}</div>
      <ul className="mt-3.5 grid grid-cols-2 gap-2.5 min-[760px]:grid-cols-4">
        {examples.map((example) => (
          <li key={example.text} className="flex">
            <button
              type="button"
              className="grow rounded-[10px] border border-line px-3 py-2.5 text-start leading-[1.35] hover:border-edge hover:bg-wall"
              onClick={() => {
                setText(example.text);
                document.getElementById(id)?.focus();
              }}
            >
              {example.text}
              <span className="mt-1.5 block text-xs text-soft">{example.note}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
