import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { WireFact } from "@pixora/client";
import { hour, money, tenths } from "../format.ts";
import { studio } from "../studio.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useFilm } from "./film.ts";
import { SpendingLines } from "./SpendingLines.tsx";

/** Every fact of the story as it is told, and what models were asked for it. */
export const ActivityLog = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const open = film.panel === "activity";
  const usage = useQuery({
    queryKey: ["usage", film.taskId],
    queryFn: () => studio.rest.call("GET /api/v1/tasks/{taskId}/usage", { path: { taskId: film.taskId } }),
    enabled: open,
  });
  const facts = film.state.facts;
  return (
    <Dialog open={open} onClose={() => film.show(null)} title={t("activity.title")} place="side">
      <h3 className="text-md">{t("activity.usage")}</h3>
      {usage.data?.length === 0 && <p className="mt-1 text-soft">{t("activity.noUsage")}</p>}
      <ul className="mt-1 text-xs text-soft">
        {summed(usage.data ?? []).map((use) => (
          <li key={use.profile + use.role} className="flex justify-between gap-3 py-0.5">
            <span>
              {use.role} · {use.profile === "offline" ? t("offlinePlanner") : use.model} ·{" "}
              {t("times", { count: use.calls })}
            </span>
            <span>
              {tenths(use.seconds)} s · {use.profile === "offline" ? t("free") : money(use.cost)}
            </span>
          </li>
        ))}
      </ul>
      <SpendingLines taskId={film.taskId} shown={open} />
      <h3 className="mt-5 text-md">{t("activity.story")}</h3>
      {facts.length === 0 && <p className="mt-1 text-soft">{t("activity.before")}</p>}
      <ol className="mt-1 text-xs">
        {[...facts].reverse().map((fact) => (
          <li key={fact.seq} className="flex gap-3 border-b border-line py-1">
            <span className="w-10 flex-none text-end text-faint">{fact.seq}</span>
            <span className="min-w-0 grow break-words">{factLine(fact)}</span>
            <time className="flex-none text-faint" dateTime={fact.at}>
              {hour(fact.at)}
            </time>
          </li>
        ))}
      </ol>
    </Dialog>
  );
};

interface Use {
  profile: string;
  model: string;
  role: string;
  seconds: number;
  cost: number | null;
}

const summed = (uses: readonly Use[]): (Use & { calls: number })[] => {
  const sums = new Map<string, Use & { calls: number }>();
  for (const use of uses) {
    const key = use.profile + use.role;
    const sum = sums.get(key);
    sums.set(
      key,
      sum
        ? {
            ...sum,
            seconds: sum.seconds + use.seconds,
            cost: sum.cost === null || use.cost === null ? null : sum.cost + use.cost,
            calls: sum.calls + 1,
          }
        : { ...use, calls: 1 },
    );
  }

  return [...sums.values()];
};

/** The type and the one word that tells it from others of its type. */
const factLine = (fact: WireFact): string => {
  switch (fact.type) {
    case "asset_ready":
      return `asset_ready · ${fact.data.asset.kind}${fact.data.asset.reused ? " · reused" : ""}`;
    case "stage_changed":
      return `stage_changed · ${fact.data.stage}`;
    case "chat_message":
      return `chat_message · ${fact.data.speaker}`;
    case "tool_call":
      return `tool_call · ${fact.data.tool}`;
    case "tool_result":
      return `tool_result · ${fact.data.tool} · ${fact.data.ok ? "ok" : (fact.data.code ?? "refused")}`;
    case "error":
      return `error · ${fact.data.code}`;
    default:
      return fact.type;
  }
};
