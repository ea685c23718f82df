import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import type { WireScene, WireScenePatch } from "@pixora/client";
import { tenths } from "../../format.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Menu.tsx";
import { Field } from "../../ui/Field.tsx";
import { NumberBox } from "../../ui/NumberBox.tsx";
import { ChangeFooter } from "../change/ChangeFooter.tsx";
import { useChange } from "../change/useChange.ts";
import { cameras, transitions } from "../choices.ts";
import { useFilm } from "../film.ts";
import { longestScene, shortestScene } from "../timeline/useClipEdit.ts";
import { Sheet } from "./Sheet.tsx";

type Draft = Pick<WireScene, "title" | "narration" | "visual" | "seconds" | "camera" | "transition">;

const draftOf = ({ title, narration, visual, seconds, camera, transition }: WireScene): Draft => ({
  title,
  narration,
  visual,
  seconds,
  camera,
  transition,
});

/** Only what differs: an untouched field never overwrites what somebody else wrote. */
const patchOf = (before: Draft, now: Draft): WireScenePatch => ({
  ...(before.title !== now.title && { title: now.title }),
  ...(before.narration !== now.narration && { narration: now.narration }),
  ...(before.visual !== now.visual && { visual: now.visual }),
  ...(before.seconds !== now.seconds && { seconds: now.seconds }),
  ...(before.camera !== now.camera && { camera: now.camera }),
  ...(JSON.stringify(before.transition) !== JSON.stringify(now.transition) && { transition: now.transition }),
});

/** How long words take to be spoken, in seconds, until they are recorded: about 2.5 words a second. */
const spokenGuess = (words: string): number => (words.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0) / 2.5;

/** A scene open for editing; it covers the contact sheet, never the picture. */
export const SceneSheet = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const view = film.scenes.find((one) => one.scene.id === film.selected);
  const [base, setBase] = useState(
    () => view && { draft: draftOf(view.scene), revision: film.state.snapshot?.revision ?? 0 },
  );
  const [draft, setDraft] = useState(() => view && draftOf(view.scene));

  const scene = view?.scene;
  const patch = base && draft ? patchOf(base.draft, draft) : {};
  const isChanged = Object.keys(patch).length > 0;
  const theirs = scene && base ? patchOf(base.draft, draftOf(scene)) : {};
  const conflict = isChanged && Object.keys(theirs).some((field) => field in patch);
  // What nobody edits here follows what others do.
  useEffect(() => {
    if (scene && base && draft && !isChanged && Object.keys(theirs).length > 0) {
      setBase({ draft: draftOf(scene), revision: film.state.snapshot?.revision ?? 0 });
      setDraft(draftOf(scene));
    }
  });

  const change = useChange(isChanged && scene ? { type: "update_scene", scene: scene.id, patch } : null);

  if (!view || !scene || !draft || !base) {
    return (
      <section className="p-4">
        <p className="text-soft">{t("scene.gone")}</p>
        <Button className="mt-2" onClick={() => film.select(null)}>
          {t("close")}
        </Button>
      </section>
    );
  }

  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const save = async (makes: boolean) => {
    const reply = await change.save(makes);
    if (!reply) return;
    setBase({ draft, revision: reply.revision });
    if (!makes) toast(t("saved"));
    film.select(scene.id);
  };

  const isRecorded = draft.narration === scene.narration && view.state === "ready" && view.spoken !== null;
  const spoken = isRecorded ? (view.spoken ?? 0) : spokenGuess(draft.narration);
  const fits = spoken <= draft.seconds;
  return (
    <Sheet
      title={`${view.number} · ${scene.title}`}
      onClose={() => film.select(scene.id)}
      footer={<ChangeFooter change={change} isBlocked={conflict} onSave={(makes) => void save(makes)} />}
    >
      {conflict && (
        <div role="alert" className="rounded-lg border border-stale p-3">
          <p>{t("conflict.text")}</p>
          <ul className="mt-1 text-soft">
            {Object.entries(theirs)
              .filter(([field]) => field in patch)
              .map(([field, value]) => (
                <li key={field}>
                  {t(`field.${field}`)}:{" "}
                  {typeof value === "object"
                    ? t(`transition.${(value as WireScene["transition"]).kind}`)
                    : String(value)}
                </li>
              ))}
          </ul>
          <div className="mt-2 flex gap-2">
            <Button onClick={() => setBase({ draft: draftOf(scene), revision: film.state.snapshot?.revision ?? 0 })}>
              {t("conflict.mine")}
            </Button>
            <Button
              onClick={() => {
                setBase({ draft: draftOf(scene), revision: film.state.snapshot?.revision ?? 0 });
                setDraft(draftOf(scene));
              }}
            >
              {t("conflict.theirs")}
            </Button>
          </div>
        </div>
      )}
      <Field label={t("field.title")}>
        {(id) => (
          <input
            id={id}
            className="box film text-md"
            value={draft.title}
            maxLength={200}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <div>
        <Field
          label={t("field.narration")}
          hint={
            <span className={fits ? "" : "text-failed"}>
              {t(isRecorded ? "scene.recorded" : "scene.spoken", {
                spoken: tenths(spoken),
                slot: tenths(draft.seconds),
              })}
            </span>
          }
        >
          {(id) => (
            <textarea
              id={id}
              className="box film min-h-16 text-md"
              value={draft.narration}
              maxLength={4000}
              onChange={(event) => set({ narration: event.target.value })}
            />
          )}
        </Field>
        <div className="relative mt-1.5 h-1.5 rounded-full bg-line" aria-hidden>
          <i
            className={
              fits
                ? "absolute inset-y-0 start-0 rounded-full bg-ready"
                : "absolute inset-y-0 start-0 rounded-full bg-failed"
            }
            style={{ width: `${Math.min(100, (spoken / Math.max(spoken, draft.seconds)) * 100)}%` }}
          />
        </div>
        {view.narration && (
          <audio
            className="mt-2 h-9 w-full"
            controls
            preload="none"
            src={`/api/v1/tasks/${film.taskId}/assets/${view.narration}`}
            aria-label={t("scene.listen")}
          />
        )}
      </div>
      <Field label={t("field.visual")}>
        {(id) => (
          <textarea
            id={id}
            className="box min-h-16"
            value={draft.visual}
            maxLength={4000}
            onChange={(event) => set({ visual: event.target.value })}
          />
        )}
      </Field>
      <div className="grid grid-cols-[90px_1fr_1fr] gap-2">
        <Field label={t("field.seconds")}>
          {(id) => (
            <NumberBox
              id={id}
              className="h-9"
              min={shortestScene}
              max={longestScene}
              step={0.5}
              value={draft.seconds}
              onChange={(seconds) => set({ seconds })}
            />
          )}
        </Field>
        <div>
          <p className="mb-1 text-xs text-soft" aria-hidden>
            {t("field.camera")}
          </p>
          <Choice
            look="field"
            label={t("field.camera")}
            value={draft.camera}
            options={cameras.map((value) => ({ value, label: t(`camera.${value}`) }))}
            onChange={(camera) => set({ camera })}
          />
        </div>
        <div>
          <p className="mb-1 text-xs text-soft" aria-hidden>
            {t("field.transition")}
          </p>
          <Choice
            look="field"
            label={t("field.transition")}
            value={draft.transition.kind}
            options={transitions.map((value) => ({ value, label: t(`transition.${value}`) }))}
            onChange={(kind) =>
              set({ transition: { kind, seconds: kind === "cut" ? 0 : draft.transition.seconds || 0.5 } })
            }
          />
        </div>
      </div>
    </Sheet>
  );
};
