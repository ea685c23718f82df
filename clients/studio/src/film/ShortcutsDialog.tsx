import { useTranslation } from "react-i18next";
import { useSettings } from "../settings/settings.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { useFilm } from "./film.ts";
import { keyOf, shortcuts } from "./shortcuts.ts";

export const ShortcutsDialog = () => {
  const { t } = useTranslation();
  const film = useFilm();
  const { approveKey, shortcuts: on, set } = useSettings();
  return (
    <Dialog open={film.panel === "shortcuts"} onClose={() => film.show(null)} title={t("shortcuts.title")}>
      <dl>
        {shortcuts.map((name) => (
          <div key={name} className="flex justify-between border-b border-line py-1.5">
            <dt>{t(`shortcuts.${name}`)}</dt>
            <dd>
              <kbd className="rounded border border-edge px-1.5 font-ui">{keyOf(name, approveKey.toUpperCase())}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-col gap-3">
        <Field label={t("shortcuts.bind")}>
          {(id) => (
            <input
              id={id}
              className="box w-16"
              maxLength={1}
              value={approveKey}
              onChange={(event) => {
                const key = event.target.value.toLowerCase();
                if (/^[a-z]$/.test(key) && !["j", "k", "e"].includes(key)) set({ approveKey: key });
              }}
            />
          )}
        </Field>
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-lamp"
            checked={on === "on"}
            onChange={(event) => set({ shortcuts: event.target.checked ? "on" : "off" })}
          />
          {t("shortcuts.on")}
        </label>
      </div>
    </Dialog>
  );
};
