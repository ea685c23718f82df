import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { MoreHorizontal, Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import { Link } from "wouter";
import { Mark } from "../TopBar.tsx";
import type { TaskCard } from "@pixora/client";
import { day } from "../format.ts";
import { queueLine } from "../film/queue.ts";
import { useProgress } from "../news.ts";
import { StudioError, studio } from "../studio.ts";
import { whatToDo } from "../refusals.ts";
import { Button } from "../ui/Button.tsx";
import { Chip, type ChipState } from "../ui/Chip.tsx";
import { Choice, Menu } from "../ui/Menu.tsx";

type Order = "changed" | "created" | "title";

const pageSize = 60;

const stateOf: Record<TaskCard["stage"], ChipState> = {
  briefing: "making",
  reviewing: "waiting",
  producing: "making",
  waiting: "failed",
  completed: "ready",
  failed: "failed",
  cancelled: "quiet",
};

export const FilmShelf = () => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<Order>("changed");
  const [shown, setShown] = useState<"films" | "deleted">("films");
  const [take, setTake] = useState(pageSize);
  const deleted = shown === "deleted";

  const films = useQuery({
    queryKey: ["tasks", deleted, take],
    queryFn: () => studio.rest.call("GET /api/v1/tasks", { query: { skip: 0, take, deleted } }),
    placeholderData: keepPreviousData,
  });

  const change = useMutation({
    mutationFn: ({ id, type }: { id: string; type: "delete_task" | "restore_task" }) =>
      studio.rest.call("POST /api/v1/tasks/{taskId}/commands", { path: { taskId: id }, body: { type } }),
    onSuccess: (_, { id, type }) => {
      void queries.invalidateQueries({ queryKey: ["tasks"] });
      if (type === "delete_task") {
        toast(t("shelf.deleted"), {
          action: { label: t("undo"), onClick: () => change.mutate({ id, type: "restore_task" }) },
        });
      }
    },
    onError: (failure) =>
      toast.error(failure instanceof StudioError ? whatToDo(failure.code, failure.message) : String(failure)),
  });

  const wanted = search.trim().toLocaleLowerCase();
  const cards = [...(films.data?.tasks ?? [])].filter((film) =>
    (film.title ?? "").toLocaleLowerCase().includes(wanted),
  );
  if (order === "created") cards.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  if (order === "title") cards.sort((a, b) => (a.title ?? "").localeCompare(b.title ?? ""));

  return (
    <section className="mx-auto mt-[7vh] max-w-[1180px] px-4 min-[760px]:px-6" aria-labelledby="shelf">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="shelf" className="grow text-xl">
          {deleted ? t("shelf.deletedTitle") : t("shelf.title")}
        </h2>
        <label className="flex min-h-8 items-center gap-1.5 rounded-lg border border-edge bg-desk px-2.5 pointer-coarse:min-h-11">
          <Search size={15} aria-hidden className="text-soft" />
          <span className="sr-only">{t("shelf.search")}</span>
          <input
            className="min-h-7 w-36 bg-transparent outline-none"
            type="search"
            value={search}
            placeholder={t("shelf.search")}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <Choice
          label={t("shelf.order")}
          value={order}
          options={[
            { value: "changed", label: t("shelf.changed") },
            { value: "created", label: t("shelf.created") },
            { value: "title", label: t("shelf.byTitle") },
          ]}
          onChange={setOrder}
        />
        <Choice
          label={t("shelf.show")}
          value={shown}
          options={[
            { value: "films", label: t("shelf.films") },
            { value: "deleted", label: t("shelf.bin") },
          ]}
          onChange={setShown}
        />
      </div>
      {films.isError && (
        <p role="alert" className="mt-4 text-failed">
          {t("shelf.unread")}{" "}
          <button type="button" className="underline" onClick={() => void films.refetch()}>
            {t("again")}
          </button>
        </p>
      )}
      {films.data && cards.length === 0 && (
        <p className="mt-4 text-soft">
          {wanted === "" ? (deleted ? t("shelf.binEmpty") : t("shelf.empty")) : t("shelf.none", { search })}
        </p>
      )}
      <ul className="mt-3.5 grid grid-cols-[repeat(auto-fill,minmax(min(250px,100%),1fr))] gap-5">
        {cards.map((film) => (
          <FilmCard
            key={film.id}
            film={film}
            onDelete={() => change.mutate({ id: film.id, type: "delete_task" })}
            onRestore={() => change.mutate({ id: film.id, type: "restore_task" })}
          />
        ))}
      </ul>
      {films.data?.next != null && (
        <Button className="mt-5" onClick={() => setTake(take + pageSize)}>
          {t("shelf.more")}
        </Button>
      )}
    </section>
  );
};

const FilmCard = ({ film, onDelete, onRestore }: { film: TaskCard; onDelete: () => void; onRestore: () => void }) => {
  const { t } = useTranslation();
  const title = film.title ?? t("untitled");
  const told = useProgress((films) => films[film.id]);
  const progress = film.stage === "producing" ? told : undefined;
  return (
    <li className="min-w-0">
      <Link href={`/film/${film.id}`} className="group block rounded-lg" aria-hidden tabIndex={-1}>
        <span className="relative block aspect-video overflow-hidden rounded-lg bg-lift">
          {film.thumbnail === null ? (
            <span className="grid size-full place-items-center border border-dashed border-line bg-wall opacity-60 grayscale">
              <Mark />
            </span>
          ) : (
            <img
              className="size-full object-cover"
              src={`${film.thumbnail}?width=640&v=${film.revision}`}
              alt=""
              loading="lazy"
            />
          )}
        </span>
      </Link>
      <div className="mt-2 flex items-start gap-1">
        <h3 className="min-w-0 grow text-md leading-tight">
          <Link href={`/film/${film.id}`} className="line-clamp-2 min-h-6 rounded-sm py-0.5 hover:underline">
            {title}
          </Link>
        </h3>
        <Menu
          label={t("moreOf", { title })}
          trigger={
            <Button look="quiet" label={t("moreOf", { title })} className="-mt-1.5">
              <MoreHorizontal size={17} aria-hidden />
            </Button>
          }
          items={
            film.deletedUntil === null
              ? [{ label: t("delete"), danger: true, onSelect: onDelete }]
              : [{ label: t("restore"), onSelect: onRestore }]
          }
        />
      </div>
      <div className="flex flex-wrap items-center gap-2 text-xs text-soft">
        <Chip state={progress?.queue ? "waiting" : stateOf[film.stage]}>
          {progress?.queue
            ? queueLine(t, progress.queue)
            : progress
              ? t("making", { percent: Math.floor(progress.percent) })
              : t(`stage.${film.stage}`)}
        </Chip>
        {film.deletedUntil === null ? day(film.createdAt) : t("shelf.goes", { when: day(film.deletedUntil) })}
      </div>
    </li>
  );
};
