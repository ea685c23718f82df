import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WireSpending } from "@pixora/client";
import { clock, money } from "../format.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { useFilm } from "./film.ts";
import { useSpending } from "./SpendingLines.tsx";
import { WorkLines } from "./WorkLines.tsx";

/** What approving costs and takes, before it is done. */
export const ApproveSheet = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const { state, missing } = film;
  const price = missing?.film?.price ?? null;
  const [ceiling, setCeiling] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // The server approves what it has quoted, a moment after the change.
  const isQuoted = state.snapshot?.quote?.revision === state.snapshot?.revision;
  const known = missing?.film != null && price !== null && isQuoted;
  const limit = ceiling === null ? (price ?? 0) : Number(ceiling);
  const isBelow = known && !(limit >= price);
  const spending = useSpending(film.taskId, film.panel === "approve" && price !== 0);
  const cap = known ? capOf(spending.data, price) : null;

  const approve = async () => {
    setBusy(true);
    const reply = await film.send({
      type: "approve_breakdown",
      revision: state.snapshot?.revision ?? 0,
      priceCeiling: limit,
    });
    setBusy(false);
    if (reply) film.show(null);
  };

  return (
    <Dialog open={film.panel === "approve"} onClose={() => film.show(null)} title={t("approve.title")}>
      {missing?.film == null ? (
        <p className="text-soft">{missing && !missing.ok ? missing.message : t("loading")}</p>
      ) : (
        <div className="flex flex-col gap-4">
          <p className="film text-lg">
            {t("approve.plan", {
              count: film.scenes.length,
              length: clock(state.snapshot?.breakdown?.format.seconds ?? 0),
            })}
          </p>
          <WorkLines work={missing.film} />
          <p>{price === 0 ? t("approve.free") : t("approve.price", { price: money(price) })}</p>
          {price !== 0 && (
            <Field label={t("approve.ceiling")}>
              {(id) => (
                <input
                  id={id}
                  className="box"
                  type="number"
                  min="0"
                  step="0.01"
                  value={ceiling ?? String(price ?? 0)}
                  onChange={(event) => setCeiling(event.target.value)}
                />
              )}
            </Field>
          )}
          {isBelow && <p className="text-failed">{t("approve.below", { price: money(price) })}</p>}
          {cap && <p className="text-failed">{t(`approve.cap.${cap.kind}`, cap.sums)}</p>}
          {price === null && <p className="text-failed">{t("approve.unknown")}</p>}
          <div className="flex gap-2">
            <Button look="key" className="grow" disabled={busy || !known || isBelow || cap !== null} onClick={() => void approve()}>
              {t("approve.do")}
            </Button>
            <Button onClick={() => film.show(null)}>{t("notYet")}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
};

/** Which of the server's limits the film would exceed, with the numbers; null when none. */
const capOf = (spending: WireSpending | undefined, price: number) => {
  if (!spending) return null;
  const { taskLimit, spent, dayLimit, today } = spending;
  if (dayLimit !== null && today + price > dayLimit)
    return { kind: "day" as const, sums: { limit: money(dayLimit), spent: money(today), price: money(price) } };
  if (taskLimit !== null && spent + price > taskLimit)
    return { kind: "film" as const, sums: { limit: money(taskLimit), spent: money(spent), price: money(price) } };
  return null;
};
