import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { useFilm } from "../film.ts";
import { ChangeEffect, ChangePrice } from "./ChangePrice.tsx";
import type { Change } from "./useChange.ts";

/** The price of an edit above the two ways to make it; `isBlocked` while the person has to choose something first. */
export const ChangeFooter = ({
  change,
  isBlocked = false,
  onSave,
}: {
  change: Change;
  isBlocked?: boolean;
  onSave: (makes: boolean) => void;
}) => {
  const { t } = useTranslation();
  const making = useFilm().state.snapshot?.stage === "producing";
  const disabled = !change.isChanged || change.busy || change.isRefused || isBlocked;
  return (
    <footer className="border-t border-line bg-lamp-wash px-4 pt-3 pb-3.5">
      <p className="flex justify-between font-semibold">
        <span>{t("change.title")}</span>
        <ChangePrice change={change} />
      </p>
      <div className="mt-1 min-h-9 text-xs">
        <ChangeEffect change={change} />
      </div>
      <div className="mt-2 flex gap-2">
        <Button look="key" className="grow" disabled={disabled || making} onClick={() => onSave(true)}>
          {t("change.make")}
        </Button>
        <Button disabled={disabled} onClick={() => onSave(false)}>
          {t("change.save")}
        </Button>
      </div>
    </footer>
  );
};
