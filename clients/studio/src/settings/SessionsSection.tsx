import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import { day } from "../format.ts";
import { studio } from "../studio.ts";
import { Button } from "../ui/Button.tsx";

/** Where the person is signed in; each session can be ended, or all of them. */
export const SessionsSection = () => {
  const { t } = useTranslation();
  const sessions = useQuery({ queryKey: ["sessions"], queryFn: () => studio.rest.call("GET /api/v1/sessions") });
  const end = useMutation({
    mutationFn: (address: `/api/${string}`) => studio.rest.remove(address),
    onSuccess: () => sessions.refetch(),
    onError: (failure) => toast.error(failure.message),
  });
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" className="text-xl">
        {t("sessions.title")}
      </h2>
      <p className="mt-1 text-soft">{t("sessions.text")}</p>
      <ul className="mt-3">
        {sessions.data?.map((session) => (
          <li key={session.id} className="flex items-center gap-3 border-b border-line py-1.5">
            <span className="min-w-0 grow">
              <span className="block truncate" title={session.browser ?? undefined}>
                {session.current ? t("sessions.this") : (session.browser ?? t("sessions.unnamed"))}
              </span>
              <span className="text-xs text-soft">{t("sessions.seen", { when: day(session.lastSeenAt) })}</span>
            </span>
            <Button look="danger" onClick={() => end.mutate(`/api/v1/sessions/${session.id}`)}>
              {t("sessions.end")}
            </Button>
          </li>
        ))}
      </ul>
      <Button className="mt-3" onClick={() => end.mutate("/api/v1/sessions")}>
        {t("sessions.endAll")}
      </Button>
    </section>
  );
};
