import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import type { WirePreferences } from "@pixora/client";
import { studio } from "../studio.ts";
import { Choice } from "../ui/Menu.tsx";
import { aspects, styles, voices } from "../film/choices.ts";

const any = "any";

/** What the person likes for all their next films. */
export const TasteSection = () => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const taste = useQuery({ queryKey: ["taste"], queryFn: () => studio.rest.call("GET /api/v1/preferences") });
  const save = useMutation({
    mutationFn: (wanted: WirePreferences) => studio.rest.call("PUT /api/v1/preferences", { body: wanted }),
    onSuccess: (kept) => queries.setQueryData(["taste"], kept),
    onError: (failure) => toast.error(failure.message),
  });
  const now = taste.data;
  const set = (change: Partial<WirePreferences>) => {
    if (!now) return;
    const { style, voice, pace, musicLevelDb, aspect } = now;
    save.mutate({ style, voice, pace, musicLevelDb, aspect, ...change });
  };
  const withAny = <T extends string>(values: readonly T[], name: (value: T) => string) => [
    { value: any as string, label: t("any") },
    ...values.map((value) => ({ value: value as string, label: name(value) })),
  ];
  const pick = <T extends string>(values: readonly T[], value: string): T | null =>
    values.find((one) => one === value) ?? null;
  return (
    <section aria-labelledby="taste">
      <h2 id="taste" className="text-xl">
        {t("taste.title")}
      </h2>
      <p className="mt-1 text-soft">{t("taste.text")}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Choice
          label={t("look")}
          disabled={!now}
          value={now?.style ?? any}
          options={withAny(styles, (value) => t(`style.${value}`))}
          onChange={(value) => set({ style: pick(styles, value) })}
        />
        <Choice
          label={t("voice.title")}
          disabled={!now}
          value={now?.voice ?? any}
          options={withAny(voices, (value) => t(`voice.${value}`))}
          onChange={(value) => set({ voice: pick(voices, value) })}
        />
        <Choice
          label={t("shape")}
          disabled={!now}
          value={now?.aspect ?? any}
          options={withAny(
            aspects.map((one) => one.name),
            (value) => t(`aspect.${value}`),
          )}
          onChange={(value) =>
            set({
              aspect: pick(
                aspects.map((one) => one.name),
                value,
              ),
            })
          }
        />
      </div>
    </section>
  );
};
