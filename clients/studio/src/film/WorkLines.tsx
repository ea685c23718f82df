import { useTranslation } from "react-i18next";
import type { WireWork } from "@pixora/client";
import { list } from "../format.ts";

/** "4 pictures, 4 recordings … are made; 19 parts stay", and about how long it takes. */
export const WorkLines = ({ work }: { work: WireWork }) => {
  const { t } = useTranslation();
  const kinds = new Map<string, number>();
  for (const part of work.rebuilt) kinds.set(part.kind, (kinds.get(part.kind) ?? 0) + part.count);
  const made = [...kinds].map(([kind, count]) => t(`parts.${kind}`, { count, defaultValue: `${count} ${kind}` }));
  return (
    <p className="text-soft">
      {made.length === 0 ? t("work.none") : t("work.made", { parts: list(made) })}{" "}
      {work.kept > 0 && t("work.kept", { count: work.kept })}{" "}
      {made.length > 0 && t("work.time", { count: Math.max(1, Math.round(work.seconds)) })}
    </p>
  );
};
