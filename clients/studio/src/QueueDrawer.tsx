import { useMutation, useQuery } from "@tanstack/react-query";
import { ListVideo } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import { Link } from "wouter";
import type { TaskCard } from "@pixora/client";
import { queueLine } from "./film/queue.ts";
import { useProgress } from "./news.ts";
import { whatToDo } from "./refusals.ts";
import { studio, StudioError } from "./studio.ts";
import { Button } from "./ui/Button.tsx";
import { Dialog } from "./ui/Dialog.tsx";

const inWork: readonly TaskCard["stage"][] = ["briefing", "producing", "waiting"];

/** The person's films that are in work or wait for their turn, wherever they look. */
export const QueueDrawer = () => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const films = useQuery({
    queryKey: ["tasks", "inWork"],
    queryFn: () => studio.rest.call("GET /api/v1/tasks", { query: { skip: 0, take: 100, deleted: false } }),
    select: (page) => page.tasks.filter((film) => inWork.includes(film.stage)),
  }).data;
  const progress = useProgress();
  const cancel = useMutation({
    mutationFn: (taskId: string) =>
      studio.rest.call("POST /api/v1/tasks/{taskId}/commands", { path: { taskId }, body: { type: "cancel" } }),
    onError: (failure) =>
      toast.error(failure instanceof StudioError ? whatToDo(failure.code, failure.message) : failure.message),
  });
  const standing = (film: TaskCard): string => {
    const told = progress[film.id];
    if (film.stage !== "producing" || !told) return t(`stage.${film.stage}`);
    return told.queue ? queueLine(t, told.queue) : t("making", { percent: Math.floor(told.percent) });
  };
  const count = films?.length ?? 0;
  return (
    <>
      <Button look="quiet" aria-label={t("queue.title", { count })} onClick={() => setOpen(true)}>
        <ListVideo size={16} aria-hidden />
        {count > 0 && count}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("queue.heading")} place="side">
        {count === 0 && <p className="text-soft">{t("queue.empty")}</p>}
        <ul>
          {films?.map((film) => (
            <li key={film.id} className="flex items-center gap-3 border-b border-line py-2">
              <span className="min-w-0 grow">
                <Link
                  href={`/film/${film.id}`}
                  className="film block truncate py-0.5 text-md hover:underline"
                  onClick={() => setOpen(false)}
                >
                  {film.title ?? t("untitled")}
                </Link>
                <span className="text-xs text-soft">{standing(film)}</span>
              </span>
              <Button disabled={cancel.isPending} onClick={() => cancel.mutate(film.id)}>
                {t("cancel")}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
};
