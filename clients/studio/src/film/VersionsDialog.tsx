import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { hour } from "../format.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useFilm } from "./film.ts";

interface Version {
  revision: number;
  why: string;
  at: string;
}

/** The revisions of the plan that the story tells of; any of them can be brought back, as a new one. */
export const VersionsDialog = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const { facts, snapshot } = film.state;
  const versions = useMemo(() => {
    const found: Version[] = [];
    for (const fact of facts) {
      if (!("revision" in fact.data) || fact.type === "price_quoted" || fact.type === "breakdown_approved") continue;
      found.push({ revision: fact.data.revision, why: fact.type, at: fact.at });
    }

    return found.reverse();
  }, [facts]);
  return (
    <Dialog
      open={film.panel === "versions"}
      onClose={() => film.show(null)}
      title={t("versions.title")}
      description={t("versions.text")}
    >
      <ol>
        {versions.map((version) => (
          <li key={version.revision} className="flex items-center gap-3 border-b border-line py-1.5">
            <span className="w-24 flex-none font-medium">{t("versionN", { number: version.revision })}</span>
            <span className="min-w-0 grow text-soft">
              {t(`change.${version.why}`, { defaultValue: version.why })} · {hour(version.at)}
            </span>
            {version.revision === snapshot?.revision ? (
              <span className="px-3 text-soft">{t("versions.now")}</span>
            ) : (
              <Button onClick={() => void film.send({ type: "restore_revision", revision: version.revision })}>
                {t("restore")}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
};
