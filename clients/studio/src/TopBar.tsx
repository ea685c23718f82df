import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";

export const Mark = () => (
  <svg className="size-[26px] flex-none" viewBox="0 0 26 26" aria-hidden="true">
    <rect x="1" y="1" width="24" height="24" rx="6" fill="#f0a94a" />
    <path d="M8 20V6h6.2a4.6 4.6 0 0 1 0 9.2H8" fill="none" stroke="#1d1406" strokeWidth="2.6" />
    <circle cx="14" cy="10.6" r="1.7" fill="#1d1406" />
  </svg>
);

export const TopBar = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  return (
    <header className="flex h-[54px] flex-none items-center gap-2 border-b border-line bg-wall ps-4 pe-3 min-[760px]:gap-3.5">
      <Link href="/" aria-label={t("homeOf")} className="rounded-md">
        <Mark />
      </Link>
      {children}
    </header>
  );
};
