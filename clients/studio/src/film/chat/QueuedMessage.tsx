import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import type { Outbox, Queued } from "./outbox.ts";

/** What waits to be sent: at once, edited or dropped. */
export const QueuedMessage = ({ queued, outbox }: { queued: Queued; outbox: Outbox }) => {
  const { t } = useTranslation();
  return (
    <div className="flex max-w-[92%] flex-col items-end gap-1 self-end">
      <p className="rounded-[14px_14px_4px_14px] border border-dashed border-edge px-3 py-2 break-words whitespace-pre-wrap text-soft">
        {queued.text}
      </p>
      <p className="flex items-center gap-1 text-xs text-soft">
        {queued.problem ?? (queued.isSending ? t("queued.sending") : t("queued.waits"))}
        {!queued.isSending && (
          <>
            <Button look="quiet" className="min-h-6 px-1.5 text-xs" onClick={() => outbox.sendNow(queued.id)}>
              {t("queued.now")}
            </Button>
            <Button look="quiet" className="min-h-6 px-1.5 text-xs" onClick={() => outbox.edit(queued.id)}>
              {t("edit")}
            </Button>
            <Button look="quiet" className="min-h-6 px-1.5 text-xs" onClick={() => outbox.drop(queued.id)}>
              {t("delete")}
            </Button>
          </>
        )}
      </p>
    </div>
  );
};
