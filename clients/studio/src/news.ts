import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { create } from "zustand";
import type { FilmProgress, TaskNews } from "@pixora/client";
import { studio } from "./studio.ts";

/** How far each film in the making is, by its task; it is passing and never read from the server. */
export const useProgress = create<Readonly<Record<string, FilmProgress>>>()(() => ({}));

/** Keeps the list of films as it is, and says what somebody who looks elsewhere should know. */
export const useNews = () => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  useEffect(
    () =>
      studio.follow((batch) => {
        if (batch === null || batch.news.length > 0) void queries.invalidateQueries({ queryKey: ["tasks"] });
        for (const progress of batch?.progress ?? []) useProgress.setState({ [progress.taskId]: progress });
        for (const news of batch?.news ?? []) notify(news, t);
      }),
    [queries, t],
  );
  // The mark in the title is there until somebody looks.
  useEffect(() => {
    const seen = () => {
      if (!document.hidden) document.title = document.title.replace(/^● /, "");
    };
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  }, []);
};

const notify = ({ what, task }: TaskNews, t: ReturnType<typeof useTranslation>["t"]) => {
  if (!document.hidden || (what !== "finished" && what !== "failed" && what !== "waits")) return;
  if (!document.title.startsWith("● ")) document.title = `● ${document.title}`;
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const note = new Notification(t(`notify.${what}`), { body: task.title ?? t("untitled"), tag: task.id });
  note.onclick = () => {
    window.focus();
    location.assign(`/film/${task.id}`);
  };
};
