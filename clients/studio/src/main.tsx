import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { startLanguage } from "./i18n/language.ts";
import { applySettings, useSettings } from "./settings/settings.ts";
import { openEarly } from "./studio.ts";
import "./styles.css";

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: true, staleTime: 5_000 } },
});

// The story of a film is asked for while its page and the language are on their way.
const film = /^\/film\/([0-9a-f]{32})$/.exec(location.pathname)?.[1];
if (film !== undefined) {
  void import("./film/FilmPage.tsx");
  openEarly(film);
}

applySettings();
useSettings.subscribe(applySettings);
await startLanguage();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
