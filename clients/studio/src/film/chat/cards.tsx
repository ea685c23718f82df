import { ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ToolCard } from "@pixora/client";
import { clock, money, tenths } from "../../format.ts";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { cx } from "../../ui/cx.ts";
import { useFilm } from "../film.ts";
import { WorkLines } from "../WorkLines.tsx";

/** One line; arguments, answer and time when it is opened. */
export const Tool = ({ card }: { card: ToolCard }) => {
  const { t } = useTranslation();
  const seconds = card.endedAt ? (Date.parse(card.endedAt) - Date.parse(card.at)) / 1000 : null;
  return (
    <details className="group ms-10 rounded-lg border border-line">
      <summary className="flex min-h-8 list-none items-center gap-2 px-2.5 text-sm">
        <ChevronRight
          size={14}
          aria-hidden
          className="text-soft transition-transform duration-(--quick) group-open:rotate-90"
        />
        <span className="grow truncate">
          {t(`tool.${card.tool}`, { defaultValue: card.tool.replaceAll("_", " ") })}
        </span>
        <span className={cx("text-xs", card.ok === false ? "text-failed" : "text-soft")}>
          {card.ok === null ? t("toolRuns") : card.ok ? `${tenths(seconds ?? 0)} s` : t("toolRefused")}
        </span>
      </summary>
      <div className="flex flex-col gap-1.5 border-t border-line px-2.5 py-2 text-xs">
        {card.arguments && (
          <pre className="max-h-40 overflow-auto whitespace-pre-wrap break-words font-mono" tabIndex={0}>
            {card.arguments}
          </pre>
        )}
        {card.message && <p className="text-soft">{card.message}</p>}
      </div>
    </details>
  );
};

/** The plan with what its film takes, and the way to approve it. */
export const PlanCard = ({ revision }: { revision: number }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const { snapshot } = film.state;
  const isNow = snapshot?.revision === revision;
  const format = snapshot?.breakdown?.format;
  const isApproved = snapshot?.approval?.revision === revision;
  return (
    <div className="ms-10 rounded-[10px] border border-line bg-desk px-3 py-2.5">
      <p className="flex flex-wrap items-center gap-2">
        <b className="grow">
          {isNow
            ? t("planCard.title", { count: film.scenes.length, length: clock(format?.seconds ?? 0) })
            : t("planCard.older", { number: revision })}
        </b>
        {isApproved ? (
          <Chip state="ready">{t("planCard.approved")}</Chip>
        ) : (
          isNow && snapshot.stage === "reviewing" && <Chip state="waiting">{t("stage.reviewing")}</Chip>
        )}
      </p>
      {isNow && film.missing?.film && (
        <>
          <div className="mt-1 text-xs">
            <WorkLines work={film.missing.film} />
          </div>
          {!isApproved && snapshot.stage === "reviewing" && (
            <div className="mt-2 flex flex-wrap items-center gap-2">
              <Button onClick={() => film.show("approve")}>{t("approve.button")}</Button>
              <span className="text-xs text-soft">
                {film.missing.film.price === 0 ? t("approve.free") : money(film.missing.film.price)}
              </span>
            </div>
          )}
        </>
      )}
    </div>
  );
};
