import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { WireMaker } from "@pixora/client";
import { whatToDo } from "../refusals.ts";
import { studio, type StudioError } from "../studio.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { Choice } from "../ui/Menu.tsx";
import { capabilitiesOf, dialects, formOf, profileOf, services, units, type MakerForm } from "./maker.ts";

/** Sets a maker up. Its key goes to the server and is not shown again. */
export const MakerDialog = ({ maker, onClose }: { maker: WireMaker | null; onClose: () => void }) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form, setForm] = useState<MakerForm>(() => formOf(maker));
  const [key, setKey] = useState("");
  const set = (change: Partial<MakerForm>) => setForm((now) => ({ ...now, ...change }));
  const save = useMutation({
    mutationFn: () =>
      studio.rest.call("PUT /api/v1/makers/{maker}", {
        path: { maker: form.name },
        body: { profile: profileOf(form, maker), key: key === "" ? null : key },
      }),
    onSuccess: () => {
      setKey("");
      void queries.invalidateQueries({ queryKey: ["makers"] });
      onClose();
    },
    // What was typed does not stay in the page.
    onError: () => setKey(""),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const text = (name: "name" | "model" | "address" | "voices" | "dollars", placeholder: string) => (
    <Field label={t(`makers.field.${name}`)}>
      {(id) =>
        name === "voices" ? (
          <textarea
            id={id}
            className="box"
            rows={2}
            value={form.voices}
            placeholder={placeholder}
            onChange={({ target }) => set({ voices: target.value })}
          />
        ) : (
          <input
            id={id}
            className="box"
            value={form[name]}
            placeholder={placeholder}
            readOnly={name === "name" && maker !== null}
            required={name === "name" || name === "model"}
            onChange={({ target }) => set({ [name]: target.value })}
          />
        )
      }
    </Field>
  );
  const failure = save.error as StudioError | null;
  return (
    <Dialog open onClose={onClose} title={maker ? t("makers.changeOf", { maker: maker.name }) : t("makers.add")}>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        <div className="flex flex-wrap gap-2">
          <Choice
            label={t("makers.field.service")}
            value={form.service}
            options={services.map((value) => ({ value, label: t(`makers.service.${value}`) }))}
            onChange={(service) => set({ service, capability: capabilitiesOf(service)[0] ?? "image" })}
          />
          <Choice
            label={t("makers.field.capability")}
            value={form.capability}
            options={capabilitiesOf(form.service).map((value) => ({ value, label: t(`makers.part.${value}`) }))}
            onChange={(capability) => set({ capability })}
          />
          {form.service === "openAI" && (
            <Choice
              label={t("makers.field.dialect")}
              value={form.dialect}
              options={dialects.map((value) => ({ value, label: t(`makers.dialect.${value}`) }))}
              onChange={(dialect) => set({ dialect })}
            />
          )}
        </div>
        {text("name", "my-pictures")}
        {form.service === "openAI" && text("address", "http://127.0.0.1:8880/v1")}
        {form.service === "openAI" && (
          <label className="flex items-center gap-2">
            <input
              type="checkbox"
              className="size-6"
              checked={form.isPrivate}
              onChange={({ target }) => set({ isPrivate: target.checked })}
            />
            {t("makers.field.private")}
          </label>
        )}
        {text("model", "")}
        <Field label={t("makers.field.key")} hint={maker?.hasKey ? t("makers.keyStays") : undefined}>
          {(id) => (
            <input
              id={id}
              className="box"
              type="password"
              autoComplete="off"
              value={key}
              onChange={({ target }) => setKey(target.value)}
            />
          )}
        </Field>
        {form.capability === "speech" && text("voices", "en neutral af_bella")}
        <div className="flex items-end gap-2">
          <div className="grow">{text("dollars", t("makers.priceUnknown"))}</div>
          <Choice
            label={t("makers.field.per")}
            value={form.per}
            options={units.map((value) => ({ value, label: t(`makers.unit.${value}`) }))}
            onChange={(per) => set({ per })}
          />
        </div>
        {form.service === "replicate" && form.capability === "music" && (
          <p className="text-xs">{t("makers.musicGen")}</p>
        )}
        {failure && (
          <p role="alert" className="text-failed">
            {whatToDo(failure.code, failure.message)}
          </p>
        )}
        <div className="flex gap-2">
          <Button look="key" type="submit" className="grow" disabled={save.isPending}>
            {t("makers.save")}
          </Button>
          <Button onClick={onClose}>{t("notYet")}</Button>
        </div>
        <p className="text-xs text-soft">{t("makers.saveHint")}</p>
      </form>
    </Dialog>
  );
};
