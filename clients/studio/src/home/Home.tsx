import { Settings } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { LineBanner } from "../LineBanner.tsx";
import { QueueDrawer } from "../QueueDrawer.tsx";
import { TopBar } from "../TopBar.tsx";
import { AskBox } from "./AskBox.tsx";
import { FilmShelf } from "./FilmShelf.tsx";
import { useTitle } from "../useTitle.ts";

export const Home = () => {
  const { t } = useTranslation();
  useTitle("Pixora");
  return (
    <>
      <TopBar>
        <span className="film grow text-lg font-medium">Pixora</span>
        <QueueDrawer />
        <Link
          href="/settings"
          className="inline-flex min-h-[34px] items-center gap-1.5 rounded-lg px-2.5 font-medium text-soft hover:bg-lift"
        >
          <Settings size={16} aria-hidden />
          {t("settings.title")}
        </Link>
      </TopBar>
      <LineBanner />
      <main className="pb-12">
        <AskBox />
        <FilmShelf />
      </main>
    </>
  );
};
