import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import type { WireCharacter } from "@pixora/client";
import { list } from "../../format.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { ChangeFooter } from "../change/ChangeFooter.tsx";
import { useChange } from "../change/useChange.ts";
import { newCharacter, useFilm } from "../film.ts";
import { stillUrl } from "../scenes.ts";
import { Sheet } from "./Sheet.tsx";

type Draft = Pick<WireCharacter, "name" | "description"> & { palette: string };

const draftOf = (person: WireCharacter | undefined): Draft => ({
  name: person?.name ?? "",
  description: person?.description ?? "",
  palette: (person?.palette ?? []).join(", "),
});

/** Only what differs: an untouched field never overwrites what somebody else wrote. */
const differing = (one: Draft, other: Draft): readonly (keyof Draft)[] =>
  (["name", "description", "palette"] as const).filter((field) => one[field] !== other[field]);

const coloursOf = (palette: string): readonly string[] =>
  palette
    .split(/[,;，]/)
    .map((colour) => colour.trim())
    .filter((colour) => colour !== "");

/** A name of its own for a new character: "Anna Bergström" → "anna-bergstrom". */
const idFor = (name: string, taken: readonly string[]): string => {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 36) || "character";
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
};

/** Somebody in the film, open for editing: who they are and how they look wherever they are seen. */
export const CharacterSheet = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const { snapshot } = film.state;
  const people = snapshot?.breakdown?.characters ?? [];
  const isNew = id === newCharacter;
  const person = people.find((one) => one.id === id);
  const now = draftOf(person);
  const [base, setBase] = useState(now);
  const [draft, setDraft] = useState(base);
  const mine = differing(base, draft);
  const theirs = differing(base, now);
  const isConflict = theirs.some((field) => mine.includes(field));
  const valueOf = (field: keyof Draft) => (mine.includes(field) ? draft[field] : now[field]);
  const shown: Draft = {
    name: valueOf("name"),
    description: valueOf("description"),
    palette: valueOf("palette"),
  };
  const colours = coloursOf(shown.palette);
  const isWhole = shown.name.trim() !== "" && shown.description.trim() !== "";
  const change = useChange(
    mine.length > 0 && isWhole
      ? {
          type: "put_character",
          character: {
            id:
              person?.id ??
              idFor(
                shown.name,
                people.map((one) => one.id),
              ),
            name: shown.name.trim(),
            description: shown.description.trim(),
            take: person?.take ?? 1,
            palette: colours.length === 0 ? null : colours,
          },
        }
      : null,
  );
  const close = () => film.editCharacter(null);
  if (!isNew && !person) {
    return (
      <section className="p-4">
        <p className="text-soft">{t("characters.gone")}</p>
        <Button className="mt-2" onClick={close}>
          {t("close")}
        </Button>
      </section>
    );
  }

  const set = (field: keyof Draft, text: string) => setDraft({ ...shown, [field]: text });
  const save = async (makes: boolean) => {
    if (!(await change.save(makes))) return;
    if (!makes) toast(t("saved"));
    close();
  };
  const portrait = snapshot?.assets.findLast((asset) => asset.kind === "portrait" && asset.character === id);
  const seenIn = film.scenes.filter((view) => view.scene.characters.includes(id));
  return (
    <Sheet
      title={isNew ? t("characters.new") : (person?.name ?? "")}
      onClose={close}
      footer={<ChangeFooter change={change} isBlocked={isConflict} onSave={(makes) => void save(makes)} />}
    >
      {isConflict && (
        <div role="alert" className="rounded-lg border border-stale p-3">
          <p>{t("conflict.text")}</p>
          <ul className="mt-1 text-soft">
            {theirs
              .filter((field) => mine.includes(field))
              .map((field) => (
                <li key={field}>
                  {t(`characters.${field}`)}: {now[field]}
                </li>
              ))}
          </ul>
          <div className="mt-2 flex gap-2">
            <Button onClick={() => setBase(now)}>{t("conflict.mine")}</Button>
            <Button
              onClick={() => {
                setBase(now);
                setDraft(now);
              }}
            >
              {t("conflict.theirs")}
            </Button>
          </div>
        </div>
      )}
      {portrait && (
        <img
          className="aspect-square w-28 rounded-[10px] bg-lift object-cover"
          src={stillUrl(film.taskId, portrait.key, 320)}
          alt={t("characters.portrait", { name: person?.name ?? "" })}
        />
      )}
      <Field label={t("characters.name")}>
        {(field) => (
          <input
            id={field}
            className="box film text-md"
            value={shown.name}
            maxLength={120}
            onChange={(event) => set("name", event.target.value)}
          />
        )}
      </Field>
      <Field label={t("characters.description")}>
        {(field) => (
          <textarea
            id={field}
            className="box min-h-24"
            value={shown.description}
            maxLength={4000}
            onChange={(event) => set("description", event.target.value)}
          />
        )}
      </Field>
      <div>
        <Field label={t("characters.palette")} hint={t("characters.paletteHint")}>
          {(field) => (
            <input
              id={field}
              className="box"
              value={shown.palette}
              maxLength={240}
              onChange={(event) => set("palette", event.target.value)}
            />
          )}
        </Field>
        <div className="mt-1.5 flex gap-1.5" aria-hidden>
          {colours
            .filter((colour) => CSS.supports("color", colour))
            .map((colour) => (
              <i key={colour} className="size-5 rounded-full border border-line" style={{ background: colour }} />
            ))}
        </div>
      </div>
      {!isNew && (
        <p className="text-xs text-soft">
          {seenIn.length === 0
            ? t("characters.unseen")
            : t("characters.seen", { scenes: list(seenIn.map((view) => String(view.number))) })}
        </p>
      )}
    </Sheet>
  );
};
