import type { TFunction } from "i18next";
import type { WireQueuePlace } from "@pixora/client";

/** "Place 3 in the queue, 2 to 5 min": the range only where it is known. */
export const queueLine = (t: TFunction, { position, fromSeconds, toSeconds }: WireQueuePlace): string =>
  fromSeconds === null || toSeconds === null
    ? t("queue.place", { position })
    : t("queue.range", { position, from: minutes(fromSeconds), to: minutes(toSeconds) });

const minutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));
