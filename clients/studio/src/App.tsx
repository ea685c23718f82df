import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Toaster } from "sonner";
import { Link, Route, Switch } from "wouter";
import { Home } from "./home/Home.tsx";
import { useNews } from "./news.ts";
import { SignInDialog } from "./SignIn.tsx";
import { TopBar } from "./TopBar.tsx";
import { useTitle } from "./useTitle.ts";
import { useSettings } from "./settings/settings.ts";

const FilmPage = lazy(() => import("./film/FilmPage.tsx"));
const SettingsPage = lazy(() => import("./settings/SettingsPage.tsx"));

export const App = () => {
  const theme = useSettings((settings) => settings.theme);
  useNews();
  return (
    <>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/">
            <Home />
          </Route>
          <Route path="/film/:task">{({ task }) => <FilmPage key={task} taskId={task} />}</Route>
          <Route path="/settings">
            <SettingsPage />
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
      <SignInDialog />
      <Toaster theme={theme} position="bottom-center" toastOptions={{ className: "font-ui" }} />
    </>
  );
};

const NotFound = () => {
  const { t } = useTranslation();
  useTitle(t("notFound.title"));
  return (
    <>
      <TopBar>
        <span className="grow" />
      </TopBar>
      <main className="mx-auto max-w-xl p-8">
        <h1 className="text-xl">{t("notFound.title")}</h1>
        <p className="mt-2 text-soft">{t("notFound.text")}</p>
        <Link className="mt-4 inline-block min-h-6 py-1 underline" href="/">
          {t("home")}
        </Link>
      </main>
    </>
  );
};
