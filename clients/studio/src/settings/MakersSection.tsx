import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import type { MakersReading, MakerUse, WireCapability } from "@pixora/client";
import { studio } from "../studio.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Menu.tsx";
import { MakerDialog } from "./MakerDialog.tsx";
import { MakerRow } from "./MakerRow.tsx";

/** Left to the server's configuration. */
const unchosen = "";

/** Who makes pictures, voices, music and motion, on the whole server; changed by its administrators only. */
export const MakersSection = () => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const used = useQuery({ queryKey: ["makers", "used"], queryFn: () => studio.rest.call("GET /api/v1/makers/used") });
  const makers = useQuery({
    queryKey: ["makers", "all"],
    queryFn: () => studio.rest.call("GET /api/v1/makers"),
    retry: false,
  });
  const [edited, setEdited] = useState<string | null>(null);
  const choose = useMutation({
    mutationFn: ({ capability, maker }: { capability: WireCapability; maker: string }) =>
      studio.rest.call("PUT /api/v1/makers/defaults/{capability}", {
        path: { capability },
        body: { maker: maker === unchosen ? null : maker },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["makers"] }),
    onError: (failure) => toast.error(failure.message),
  });
  const all = makers.data;
  const outside = all?.makers.filter((maker) => maker.profile !== null) ?? [];
  return (
    <section aria-labelledby="makers">
      <h2 id="makers" className="text-xl">
        {t("makers.title")}
      </h2>
      <p className="mt-1 text-soft">{t("makers.text")}</p>
      <ul className="mt-3">
        {used.data?.map((use) => (
          <li key={use.capability} className="flex flex-wrap items-center gap-3 border-b border-line py-1.5">
            <span className="min-w-0 grow">
              <span className="block">{t(`makers.part.${use.capability}`)}</span>
              <span className="text-xs text-soft">
                {t(`makers.origin.${use.origin}`)} · {use.leaves ? t("makers.leaves") : t("makers.stays")}
              </span>
              {use.problem && <span className="block text-xs text-failed">{t("makers.unwell")}</span>}
            </span>
            {all ? (
              <Choice
                label={t(`makers.part.${use.capability}`)}
                value={use.origin === "kept" ? (use.maker ?? unchosen) : unchosen}
                options={choicesOf(all, use, t("makers.usual"))}
                onChange={(maker) => choose.mutate({ capability: use.capability, maker })}
              />
            ) : (
              <span>{use.maker ?? t("makers.nobody")}</span>
            )}
          </li>
        ))}
      </ul>
      {makers.isError && <p className="mt-3 text-soft">{t("makers.notYours")}</p>}
      {all && (
        <>
          <h3 className="mt-5 text-md">{t("makers.outside")}</h3>
          {outside.length === 0 && <p className="mt-1 text-soft">{t("makers.none")}</p>}
          <ul>
            {outside.map((maker) => (
              <MakerRow key={maker.name} maker={maker} onEdit={() => setEdited(maker.name)} />
            ))}
          </ul>
          <Button className="mt-3" onClick={() => setEdited("")}>
            <Plus size={15} aria-hidden />
            {t("makers.add")}
          </Button>
          {edited !== null && (
            <MakerDialog
              maker={outside.find((maker) => maker.name === edited) ?? null}
              onClose={() => setEdited(null)}
            />
          )}
        </>
      )}
    </section>
  );
};

const choicesOf = (all: MakersReading, use: MakerUse, usual: string) => [
  { value: unchosen, label: use.origin === "kept" || use.maker === null ? usual : `${usual} (${use.maker})` },
  ...all.makers
    .filter((maker) => maker.capability === use.capability)
    .map((maker) => ({ value: maker.name, label: maker.name })),
];
