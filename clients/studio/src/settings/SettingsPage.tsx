import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { TopBar } from "../TopBar.tsx";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Menu.tsx";
import { useTitle } from "../useTitle.ts";
import { useSettings, type Language, type Theme } from "./settings.ts";
import { MakersSection } from "./MakersSection.tsx";
import { SessionsSection } from "./SessionsSection.tsx";
import { TasteSection } from "./TasteSection.tsx";

const languages: readonly Language[] = ["system", "en", "de", "zh"];
const themes: readonly Theme[] = ["system", "light", "dark"];

const SettingsPage = () => {
  const { t } = useTranslation();
  const { theme, language, motion, set } = useSettings();
  useTitle(`${t("settings.title")} – Pixora`);
  return (
    <>
      <TopBar>
        <span className="film grow text-lg font-medium">{t("settings.title")}</span>
        <Link href="/" className="rounded-md px-2 py-1.5 font-medium text-soft hover:bg-lift">
          {t("home")}
        </Link>
      </TopBar>
      <main className="mx-auto flex max-w-[720px] flex-col gap-8 px-4 py-8 min-[760px]:px-6">
        <h1 className="sr-only">{t("settings.title")}</h1>
        <section aria-labelledby="looks">
          <h2 id="looks" className="text-xl">
            {t("settings.looks")}
          </h2>
          <div className="mt-3 flex flex-wrap gap-2">
            <Choice
              label={t("settings.theme")}
              value={theme}
              options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
              onChange={(value) => set({ theme: value })}
            />
            <Choice
              label={t("settings.language")}
              value={language}
              options={languages.map((value) => ({ value, label: t(`pageLanguage.${value}`) }))}
              onChange={(value) => set({ language: value })}
            />
            <Choice
              label={t("settings.motion")}
              value={motion}
              options={[
                { value: "on", label: t("on") },
                { value: "off", label: t("off") },
              ]}
              onChange={(value) => set({ motion: value })}
            />
          </div>
        </section>
        <TasteSection />
        <section aria-labelledby="notify">
          <h2 id="notify" className="text-xl">
            {t("notify.title")}
          </h2>
          <p className="mt-1 text-soft">{t("notify.text")}</p>
          <Button
            className="mt-3"
            disabled={!("Notification" in window)}
            onClick={() => void Notification.requestPermission()}
          >
            {t("notify.allow")}
          </Button>
        </section>
        <MakersSection />
        <SessionsSection />
        <section aria-labelledby="data">
          <h2 id="data" className="text-xl">
            {t("account.title")}
          </h2>
          <p className="mt-1 text-soft">{t("account.text")}</p>
          <a
            className="mt-3 inline-flex min-h-[34px] items-center rounded-lg bg-lift px-3 font-medium hover:bg-line"
            href="/api/v1/me/export"
            download
          >
            {t("account.export")}
          </a>
        </section>
      </main>
    </>
  );
};

export default SettingsPage;
