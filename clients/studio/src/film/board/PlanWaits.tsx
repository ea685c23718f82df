import { useTranslation } from "react-i18next";
import { money } from "../../format.ts";
import { Button } from "../../ui/Button.tsx";
import { useFilm } from "../film.ts";
import { isCurrent } from "../scenes.ts";
import { WorkLines } from "../WorkLines.tsx";

/** What a plan costs that waits for the person, above its scenes. */
export const PlanWaits = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const { snapshot } = film.state;
  const work = film.missing?.film;
  if (snapshot?.stage !== "reviewing" || isCurrent(film.state) || !work) return null;
  return (
    <section className="flex-none border-b border-line bg-lamp-wash px-3.5 pt-3 pb-3.5" aria-labelledby="waits">
      <div className="flex items-baseline justify-between gap-3">
        <h3 id="waits" className="font-ui text-sm font-semibold tracking-normal">
          {t("approve.waits")}
        </h3>
        <p className="text-xs text-soft">{t("versionN", { number: snapshot.revision })}</p>
      </div>
      <div className="mt-1 text-xs">
        <WorkLines work={work} />
        <p className="text-soft">
          {work.price === 0
            ? t("approve.free")
            : work.price === null
              ? t("approve.unknown")
              : t("approve.price", { price: money(work.price) })}
        </p>
      </div>
      <Button look="key" className="mt-2 w-full" onClick={() => film.show("approve")}>
        {t("approve.button")}
      </Button>
    </section>
  );
};
