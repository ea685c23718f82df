import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSignIn } from "./studio.ts";
import { Button } from "./ui/Button.tsx";
import { Dialog } from "./ui/Dialog.tsx";

/** Says that the session has ended. What was typed is kept by the browser and is there again afterwards. */
export const SignInDialog = () => {
  const { t } = useTranslation();
  const signedOut = useSignIn((state) => state.signedOut);
  const [waiting, setWaiting] = useState(true);
  return (
    <Dialog
      open={signedOut && waiting}
      onClose={() => setWaiting(false)}
      title={t("signIn.title")}
      description={t("signIn.text")}
    >
      <p className="mb-3">
        <code className="rounded bg-lift px-1.5 py-0.5">./pixora link</code>
      </p>
      <Button look="key" onClick={() => location.reload()}>
        {t("signIn.again")}
      </Button>
    </Dialog>
  );
};
