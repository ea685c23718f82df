import { useTranslation } from "react-i18next";
import { money } from "../../format.ts";
import { whatToDo } from "../../refusals.ts";
import { WorkLines } from "../WorkLines.tsx";
import type { Change } from "./useChange.ts";

/** "about 9 s · free", once it is known. */
export const ChangePrice = ({ change: { effect } }: { change: Change }) => {
  const { t } = useTranslation();
  if (!effect?.edit) return null;
  const { rebuilt, seconds, price } = effect.edit;
  const paid = price === 0 ? t("free") : money(price);
  return (
    <span className="whitespace-nowrap">
      {rebuilt.length === 0 ? paid : t("change.cost", { seconds: Math.max(1, Math.round(seconds)), price: paid })}
    </span>
  );
};

/** What is made again and what stays, or why the edit is refused. */
export const ChangeEffect = ({ change: { effect, isChanged } }: { change: Change }) => {
  const { t } = useTranslation();
  if (!isChanged) return <p className="text-soft">{t("change.none")}</p>;
  if (effect === null) return <p className="text-soft">{t("loading")}</p>;
  if (effect.edit) return <WorkLines work={effect.edit} />;
  return <p className="text-failed">{effect.ok ? "" : whatToDo(effect.code, effect.message)}</p>;
};
