import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readVersions } from "@pixora/client";
import { hour } from "../../format.ts";
import { studio } from "../../studio.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useFilm } from "../film.ts";
import { Compare } from "./Compare.tsx";

/** The revisions of the plan: any of them can be looked at beside another, and brought back as a new one. */
export const VersionsDialog = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const open = film.panel === "versions";
  const revision = film.state.snapshot?.revision ?? 0;
  const [compared, setCompared] = useState<number | null>(null);
  const story = useQuery({
    queryKey: ["versions", film.taskId, revision, film.state.snapshot?.result?.revision],
    queryFn: () => readVersions(studio.rest, film.taskId),
    enabled: open,
    placeholderData: (before) => before,
  });
  const versions = story.data ?? [];
  const restore = (wanted: number) => void film.send({ type: "restore_revision", revision: wanted });
  const close = () => {
    setCompared(null);
    film.show(null);
  };
  const isCompared = compared !== null && versions.length > 1;
  return (
    <Dialog open={open} onClose={close} title={t("versions.title")} description={t("versions.text")} wide={isCompared}>
      {story.isPending && <p className="text-soft">{t("loading")}</p>}
      {story.isError && <p className="text-failed">{t("versions.unread")}</p>}
      {isCompared ? (
        <>
          <Button look="quiet" className="-ms-3 mb-2" onClick={() => setCompared(null)}>
            <ArrowLeft size={16} aria-hidden className="rtl:-scale-x-100" />
            {t("versions.all")}
          </Button>
          <Compare versions={versions} first={compared} current={revision} onRestore={restore} />
        </>
      ) : (
        <ol>
          {versions.toReversed().map((version) => (
            <li key={version.revision} className="flex items-center gap-2 border-b border-line py-1.5">
              <span className="w-[84px] flex-none font-medium">{t("versionN", { number: version.revision })}</span>
              <span className="min-w-0 grow text-soft">
                {t(`change.${version.why}`, { defaultValue: version.why })} · {hour(version.at)}
              </span>
              {version.revision === revision ? (
                <span className="px-3 text-soft">{t("versions.now")}</span>
              ) : (
                <>
                  <Button look="quiet" onClick={() => setCompared(version.revision)}>
                    {t("versions.compare")}
                  </Button>
                  <Button onClick={() => restore(version.revision)}>{t("restore")}</Button>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
};
