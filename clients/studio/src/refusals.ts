import i18next from "i18next";

/** What happened and what to do next, in the person's language where there are words of ours for the code. */
export const whatToDo = (code: string | null, message: string | null): string => {
  const key = code === null ? null : `refusal.${code.replaceAll(".", "_")}`;
  if (key !== null && i18next.exists(key)) return i18next.t(key as never);
  return message ?? i18next.t("refusal.unknown");
};
