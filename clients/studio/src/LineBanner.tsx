import { useTranslation } from "react-i18next";
import { clock } from "./format.ts";
import { studio, useStore } from "./studio.ts";
import { useNow } from "./useNow.ts";

/** Says that the line is down, and since when; what is typed meanwhile is sent once, afterwards. */
export const LineBanner = () => {
  const { t } = useTranslation();
  const status = useStore(studio.status);
  const down = status.kind === "offline";
  const now = useNow(down);
  return (
    <div role="status">
      {down && (
        <p className="border-b border-line bg-lift px-4 py-1.5 text-center text-sm">
          {t("offline", { since: clock((now - status.since) / 1000) })}
        </p>
      )}
    </div>
  );
};
