import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFilm } from "./film.ts";
import { whatToDo } from "../refusals.ts";
import { useAsked } from "../studio.ts";

/** Says to a screen reader, once each, that work began, ended or failed; tokens and percents are not read out. */
export const Announcer = () => {
  const { t } = useTranslation();
  const { state, taskId } = useFilm();
  const isNew = useAsked((asked) => asked.taskId) === taskId;
  const [said, setSaid] = useState("");
  const before = useRef<string | null>(null);
  const stage = state.snapshot?.stage ?? null;
  useEffect(() => {
    const known = before.current;
    // The plan of a film that was just asked for may be there before its page is.
    if (known === null && isNew) {
      before.current = "briefing";
      setSaid(t("announce.started"));
      return;
    }

    if (stage === null || known === stage) return;
    before.current = stage;
    if (known === null) return;
    if (stage === "briefing" || stage === "producing") setSaid(t("announce.started"));
    else if (stage === "reviewing" || stage === "completed") setSaid(t("announce.finished"));
  }, [stage, said, isNew, t]);
  const { snapshot } = state;
  const error = snapshot?.stage === "failed" ? snapshot.error : null;
  const failed = snapshot?.stage === "waiting" ? new Set(snapshot.failedScenes.map((one) => one.scene)).size : 0;
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <div role="alert">
        {error && <FailureBanner message={whatToDo(error.code, error.message)} again={t("retry")} />}
        {failed > 0 && <FailureBanner message={t("failedScenes", { count: failed })} again={t("retryAll")} />}
      </div>
    </>
  );
};

const FailureBanner = ({ message, again }: { message: string; again: string }) => {
  const film = useFilm();
  return (
    <p className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 border-b border-line bg-lift px-4 py-1.5 text-sm">
      <span className="text-failed">{message}</span>
      <button type="button" className="min-h-6 font-medium underline" onClick={() => void film.send({ type: "retry" })}>
        {again}
      </button>
    </p>
  );
};
