import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Menu.tsx";
import { NumberBox } from "../../ui/NumberBox.tsx";
import { ChangeEffect, ChangePrice } from "../change/ChangePrice.tsx";
import { transitions } from "../choices.ts";
import { useFilm } from "../film.ts";
import { longestJoin, longestScene, shortestJoin, shortestScene, type ClipEdit } from "./useClipEdit.ts";

/** The scene at hand with its seconds and its join; what a change costs stands beside it before it is made. */
export const ClipBar = ({ edit }: { edit: ClipEdit }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const id = useId();
  const { view, timing, change } = edit;
  if (view === null) return null;
  const { kind, seconds } = timing.transition;
  const isFirst = view.number === 1;
  const making = film.state.snapshot?.stage === "producing";
  const disabled = change.busy || change.isRefused;
  return (
    <div
      role="group"
      aria-label={t("clip.title", { number: view.number })}
      className="border-b border-line"
      onKeyDown={(event) => {
        if (event.defaultPrevented || !change.isChanged) return;
        if (event.key === "Escape") edit.drop();
        if (event.key === "Enter" && event.target instanceof HTMLInputElement && !disabled) void edit.save(false);
      }}
    >
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1">
        <p className="film min-w-0 grow basis-32 truncate text-md">
          {view.number} · {view.scene.title}
        </p>
        <label className="flex items-center gap-1.5 text-soft" htmlFor={`${id}s`}>
          {t("field.seconds")}
          <NumberBox
            id={`${id}s`}
            className="h-8 w-[68px] px-2 py-0 text-ink"
            min={shortestScene}
            max={longestScene}
            step={0.5}
            value={timing.seconds}
            onChange={(seconds) => edit.stretch(view, seconds)}
          />
        </label>
        {!isFirst && (
          <>
            <Choice
              label={t("field.transition")}
              value={kind}
              options={transitions.map((value) => ({ value, label: t(`transition.${value}`) }))}
              onChange={(chosen) =>
                edit.set(view, { transition: { kind: chosen, seconds: chosen === "cut" ? 0 : seconds || 0.5 } })
              }
            />
            <label className="flex items-center gap-1.5 text-soft" htmlFor={`${id}j`}>
              <span className="sr-only">{t("clip.join")}</span>
              <NumberBox
                id={`${id}j`}
                className="h-8 w-[62px] px-2 py-0 text-ink"
                min={shortestJoin}
                max={longestJoin}
                step={0.1}
                disabled={kind === "cut"}
                value={seconds}
                onChange={(wanted) => edit.set(view, { transition: { kind, seconds: wanted } })}
              />
              <span aria-hidden>s</span>
            </label>
          </>
        )}
      </div>
      {change.isChanged && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-lamp-wash px-4 py-1.5">
          <div className="min-w-0 grow basis-48" role={edit.isConflict || change.isRefused ? "alert" : undefined}>
            {edit.isConflict ? <p className="text-stale">{t("clip.conflict")}</p> : <ChangeEffect change={change} />}
          </div>
          <p className="font-semibold">
            <ChangePrice change={change} />
          </p>
          <div className="flex gap-2">
            {/* What is filled is in the film's head, which stays in view. */}
            <Button disabled={disabled || making} onClick={() => void edit.save(true)}>
              {t("change.make")}
            </Button>
            <Button look="quiet" disabled={disabled} onClick={() => void edit.save(false)}>
              {edit.isConflict ? t("conflict.mine") : t("change.save")}
            </Button>
            <Button look="quiet" onClick={edit.drop}>
              {edit.isConflict ? t("conflict.theirs") : t("clip.drop")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
};
