import { MoreHorizontal, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { newCharacter, useFilm } from "../film.ts";
import { stillUrl } from "../scenes.ts";

/** Who is in the film, with their portraits. */
export const Characters = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const { snapshot } = film.state;
  const people = snapshot?.breakdown?.characters ?? [];
  if (!snapshot?.breakdown) return null;
  return (
    <section className="mt-5" aria-labelledby="characters">
      <h2 id="characters" className="text-md">
        {t("characters.title")}
      </h2>
      {people.length > 0 && (
        <ul className="mt-2 flex flex-col gap-2">
          {people.map((person) => {
            const portrait = snapshot?.assets.findLast(
              (asset) => asset.kind === "portrait" && asset.character === person.id,
            );
            return (
              <li key={person.id} className="flex items-center gap-3 rounded-[10px] bg-desk p-2">
                <span className="size-11 flex-none overflow-hidden rounded-full bg-lift">
                  {portrait && (
                    <img
                      className="size-full object-cover"
                      src={stillUrl(film.taskId, portrait.key, 160)}
                      alt=""
                      loading="lazy"
                    />
                  )}
                </span>
                <div className="min-w-0 grow">
                  <h3 className="text-[15px]">
                    <button
                      type="button"
                      className="block min-h-6 max-w-full truncate rounded-sm text-start hover:underline"
                      onClick={() => film.editCharacter(person.id)}
                    >
                      {person.name}
                    </button>
                  </h3>
                  <p className="line-clamp-2 text-xs text-soft">{person.description}</p>
                </div>
                <Menu
                  label={t("moreOf", { title: person.name })}
                  trigger={
                    <button
                      type="button"
                      className="grid size-6 flex-none place-items-center rounded text-soft hover:bg-lift"
                      aria-label={t("moreOf", { title: person.name })}
                    >
                      <MoreHorizontal size={16} aria-hidden />
                    </button>
                  }
                  items={[
                    { label: t("edit"), onSelect: () => film.editCharacter(person.id) },
                    {
                      label: t("characters.again"),
                      onSelect: () =>
                        void film.send({ type: "put_character", character: { ...person, take: person.take + 1 } }),
                    },
                    {
                      label: t("delete"),
                      danger: true,
                      onSelect: () => void film.send({ type: "remove_character", character: person.id }),
                    },
                  ]}
                />
              </li>
            );
          })}
        </ul>
      )}
      <Button className="mt-2 w-full" look="quiet" onClick={() => film.editCharacter(newCharacter)}>
        <Plus size={16} aria-hidden />
        {t("characters.add")}
      </Button>
    </section>
  );
};
