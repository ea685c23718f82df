import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { whatToDo } from "./refusals.ts";
import { studio, useSignIn } from "./studio.ts";
import { Button, buttonLook } from "./ui/Button.tsx";
import { Dialog } from "./ui/Dialog.tsx";

/** Why the server refused the link or the sign-in that led here; the address keeps no trace of it. */
const takeRefusal = () => {
  const address = new URL(location.href);
  const code = address.searchParams.get("refused");
  if (code === null) return null;
  address.searchParams.delete("refused");
  history.replaceState(null, "", address);
  return code;
};

const refused = takeRefusal();

/**
 * Says that nobody is signed in, and leads to where one is: to the provider and back to this page where the server has
 * one, else by a link of the terminal. What was typed is kept by the browser and is there again afterwards.
 */
export const SignInDialog = () => {
  const { t } = useTranslation();
  const signedOut = useSignIn((state) => state.signedOut);
  const [waiting, setWaiting] = useState(true);
  const way = useQuery({
    queryKey: ["signin"],
    queryFn: () => studio.rest.call("GET /api/v1/signin"),
    enabled: signedOut,
    staleTime: Infinity,
  }).data;
  const here = location.pathname + location.search;
  return (
    <Dialog
      open={signedOut && waiting}
      onClose={() => setWaiting(false)}
      title={t("signIn.title")}
      description={refused === null ? t(way?.enter ? "signIn.provider" : "signIn.text") : whatToDo(refused, null)}
    >
      {way?.enter ? (
        <a className={buttonLook("key")} href={`${way.enter}?to=${encodeURIComponent(here)}`}>
          {t("signIn.go")}
        </a>
      ) : (
        <>
          <p className="mb-3">
            <code className="rounded bg-lift px-1.5 py-0.5">./pixora link</code>
          </p>
          <Button look="key" onClick={() => location.reload()}>
            {t("signIn.again")}
          </Button>
        </>
      )}
    </Dialog>
  );
};
