import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { WireOrder } from "@pixora/client";
import { money } from "../format.ts";
import { studio } from "../studio.ts";

/** What services were asked for the film: what was estimated and what was paid, by maker. */
export const SpendingLines = ({ taskId, shown }: { taskId: string; shown: boolean }) => {
  const { t } = useTranslation();
  const spending = useSpending(taskId, shown);
  const orders = spending.data?.orders ?? [];
  return (
    <>
      <h3 className="mt-5 text-md">{t("spending.title")}</h3>
      {orders.length === 0 && <p className="mt-1 text-soft">{t("spending.none")}</p>}
      <ul className="mt-1 text-xs text-soft">
        {byMaker(orders).map((sum) => (
          <li key={sum.maker} className="flex justify-between gap-3 py-0.5">
            <span>
              {sum.maker} · {t("times", { count: sum.orders })}
            </span>
            <span>
              {sum.estimate === null
                ? t("spending.unknown")
                : t("spending.estimated", { price: money(sum.estimate) })}{" "}
              ·{" "}
              {sum.actual === null ? t("spending.unknown") : t("spending.paid", { price: money(sum.actual) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

export const useSpending = (taskId: string, shown: boolean) =>
  useQuery({
    queryKey: ["spending", taskId],
    queryFn: () => studio.rest.call("GET /api/v1/tasks/{taskId}/spending", { path: { taskId } }),
    enabled: shown,
    staleTime: 0,
  });

interface Sum {
  maker: string;
  orders: number;
  estimate: number | null;
  actual: number | null;
}

/** A sum with one unknown price is unknown. */
const byMaker = (orders: readonly WireOrder[]): readonly Sum[] => {
  const sums = new Map<string, Sum>();
  for (const { maker, estimate, actual } of orders) {
    const sum = sums.get(maker) ?? { maker, orders: 0, estimate: 0, actual: 0 };
    sums.set(maker, {
      maker,
      orders: sum.orders + 1,
      estimate: sum.estimate === null || estimate === null ? null : sum.estimate + estimate,
      actual: sum.actual === null || actual === null ? null : sum.actual + actual,
    });
  }

  return [...sums.values()];
};
