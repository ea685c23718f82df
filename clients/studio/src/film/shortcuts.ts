import { useEffect } from "react";
import { useSettings } from "../settings/settings.ts";
import type { FilmModel } from "./film.ts";

/** The keys of the film's page, in the order in which the list shows them; `approve` can be bound anew. */
export const shortcuts = ["approve", "play", "undo", "redo", "next", "previous", "edit", "list"] as const;

export const keyOf = (name: (typeof shortcuts)[number], approveKey: string): string =>
  ({
    approve: approveKey,
    play: "Space",
    undo: "Ctrl+Z",
    redo: "Ctrl+Shift+Z",
    next: "J",
    previous: "K",
    edit: "E",
    list: "?",
  })[name];

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A key that a button, a menu or a slider takes itself stays theirs. */
const taken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("button, a, [role=menu], [role=dialog], [role=slider], [role=separator]") !== null;

export const useShortcuts = (film: FilmModel) => {
  const on = useSettings((settings) => settings.shortcuts) === "on";
  const approveKey = useSettings((settings) => settings.approveKey);
  useEffect(() => {
    if (!on) return;
    const step = (by: number) => {
      const place = film.scenes.findIndex((view) => view.scene.id === film.selected);
      const next = film.scenes[Math.min(film.scenes.length - 1, Math.max(0, place + by))];
      if (next) film.select(next.scene.id);
    };
    const press = (event: KeyboardEvent) => {
      if (typing(event.target) || event.defaultPrevented || event.altKey) return;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key !== "z") return;
        event.preventDefault();
        void film.send({ type: event.shiftKey ? "redo" : "undo" });
        return;
      }

      if (key === " ") {
        if (taken(event.target)) return;
        event.preventDefault();
        film.player.onToggle?.();
      } else if (key === "?") film.show("shortcuts");
      else if (key === approveKey) film.show("approve");
      else if (key === "j") step(1);
      else if (key === "k") step(-1);
      else if (key === "e" && film.selected !== null) film.select(film.selected, true);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on, approveKey, film]);
};
