import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import type { MakerSample, WireMaker } from "@pixora/client";
import { money } from "../format.ts";
import { whatToDo } from "../refusals.ts";
import { studio, type StudioError } from "../studio.ts";
import { Button } from "../ui/Button.tsx";

/** One maker outside this machine: what its service said, and a sample at its price. */
export const MakerRow = ({ maker, onEdit }: { maker: WireMaker; onEdit: () => void }) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [sample, setSample] = useState<string | null>(null);
  const path = { maker: maker.name };
  const refused = (failure: Error) => toast.error(whatToDo((failure as StudioError).code, failure.message));
  const again = () => queries.invalidateQueries({ queryKey: ["makers"] });
  const check = useMutation({
    mutationFn: () => studio.rest.call("POST /api/v1/makers/{maker}/check", { path }),
    onSuccess: again,
    onError: refused,
  });
  const remove = useMutation({
    mutationFn: () => studio.rest.remove(`/api/v1/makers/${maker.name}`),
    onSuccess: again,
    onError: refused,
  });
  const order = useMutation({
    mutationFn: () =>
      studio.rest.call("POST /api/v1/makers/{maker}/sample", {
        path,
        body: { dollars: maker.sample?.dollars ?? null },
      }),
    onSuccess: (made) => setSample(URL.createObjectURL(blobOf(made))),
    onError: refused,
  });
  const standing = maker.standing;
  return (
    <li className="border-b border-line py-2" data-maker={maker.name}>
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 grow">
          <span className="block font-medium break-words">{maker.name}</span>
          <span className="block text-xs break-words text-soft">
            {t(`makers.part.${maker.capability}`)} · {maker.profile?.model} ·{" "}
            {maker.hasKey ? t("makers.hasKey") : t("makers.noKey")} · {t(`makers.origin.${maker.origin}`)}
          </span>
        </span>
        <Button disabled={check.isPending} onClick={() => check.mutate()}>
          {t("makers.check")}
        </Button>
        {maker.sample && (
          <Button disabled={order.isPending} onClick={() => order.mutate()}>
            {t(`makers.sample.${maker.capability === "speech" ? "speech" : "image"}`, {
              price: maker.sample.dollars === null ? t("makers.priceUnknown") : money(maker.sample.dollars),
            })}
          </Button>
        )}
        {maker.origin === "kept" && (
          <>
            <Button onClick={onEdit}>{t("makers.change")}</Button>
            <Button look="danger" onClick={() => remove.mutate()}>
              {t("makers.remove")}
            </Button>
          </>
        )}
      </div>
      {standing && (
        <p className={standing.problem ? "text-xs text-failed" : "text-xs text-soft"}>
          {standing.problem ? whatToDo(standing.problem, standing.message) : t("makers.well")}
          {standing.lastDay && ` ${t("makers.lastDay", { day: standing.lastDay })}`}
        </p>
      )}
      {sample && maker.capability === "image" && (
        <img className="mt-2 max-h-64 rounded-lg" src={sample} alt={t("makers.sampleOf", { maker: maker.name })} />
      )}
      {sample && maker.capability === "speech" && (
        <audio className="mt-2" src={sample} controls aria-label={t("makers.sampleOf", { maker: maker.name })} />
      )}
    </li>
  );
};

const blobOf = (made: MakerSample): Blob =>
  new Blob([Uint8Array.from(atob(made.data), (one) => one.charCodeAt(0))], { type: made.mediaType });
