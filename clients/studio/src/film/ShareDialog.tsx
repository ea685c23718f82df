import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import type { WireShare } from "@pixora/client";
import { day } from "../format.ts";
import { whatToDo } from "../refusals.ts";
import { studio, StudioError } from "../studio.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Choice } from "../ui/Menu.tsx";
import { useFilm } from "./film.ts";

const hours = ["24", "168", "720"] as const;

/** Links by which anybody may watch the film: made, listed, revoked. */
export const ShareDialog = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const open = film.panel === "share";
  const queries = useQueryClient();
  const [life, setLife] = useState<(typeof hours)[number]>("168");
  const [link, setLink] = useState<string | null>(null);
  const path = { taskId: film.taskId };
  const shares = useQuery({
    queryKey: ["shares", film.taskId],
    queryFn: () => studio.rest.call("GET /api/v1/tasks/{taskId}/shares", { path }),
    enabled: open,
  });
  const failed = (failure: unknown) =>
    toast.error(failure instanceof StudioError ? whatToDo(failure.code, failure.message) : String(failure));
  const make = useMutation({
    mutationFn: () => studio.rest.call("POST /api/v1/tasks/{taskId}/shares", { path, body: { hours: Number(life) } }),
    onSuccess: (made) => {
      setLink(new URL(made.path, location.href).href);
      void shares.refetch();
    },
    onError: failed,
  });
  const revoke = useMutation({
    mutationFn: (shareId: string) => studio.rest.remove(`/api/v1/tasks/${film.taskId}/shares/${shareId}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["shares", film.taskId] }),
    onError: failed,
  });

  return (
    <Dialog open={open} onClose={() => film.show(null)} title={t("share.title")} description={t("share.text")}>
      <div className="flex flex-wrap items-center gap-2">
        <Choice
          label={t("share.life")}
          value={life}
          options={hours.map((value) => ({ value, label: t(`share.hours.${value}`) }))}
          onChange={setLife}
        />
        <Button look="key" disabled={make.isPending} onClick={() => make.mutate()}>
          {t("share.make")}
        </Button>
      </div>
      {link && (
        <p className="mt-3 flex items-center gap-2">
          <input
            className="box"
            readOnly
            value={link}
            aria-label={t("share.link")}
            onFocus={(event) => event.target.select()}
          />
          <Button onClick={() => void navigator.clipboard.writeText(link).then(() => toast(t("share.copied")))}>
            {t("share.copy")}
          </Button>
        </p>
      )}
      <ul className="mt-4">
        {shares.data?.map((share) => (
          <li key={share.id} className="flex items-center gap-3 border-b border-line py-1.5">
            <span className="min-w-0 grow">{standing(t, share)}</span>
            {isOpen(share) && (
              <Button look="danger" onClick={() => revoke.mutate(share.id)}>
                {t("share.revoke")}
              </Button>
            )}
          </li>
        ))}
        {shares.data?.length === 0 && <li className="text-soft">{t("share.none")}</li>}
      </ul>
    </Dialog>
  );
};

const isOpen = (share: WireShare): boolean => share.revokedAt === null && Date.parse(share.expiresAt) > Date.now();

const standing = (t: ReturnType<typeof useTranslation>["t"], share: WireShare): string => {
  if (share.revokedAt !== null) return t("share.revoked", { when: day(share.revokedAt) });
  if (!isOpen(share)) return t("share.expired");
  return share.lastUsedAt === null
    ? t("share.unused", { when: day(share.createdAt) })
    : t("share.used", { when: day(share.createdAt), used: day(share.lastUsedAt) });
};
