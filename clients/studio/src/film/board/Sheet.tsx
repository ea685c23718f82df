import { X } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";

/** A part of the plan open for editing; it covers the contact sheet, never the picture. Escape closes it. */
export const Sheet = ({
  title,
  onClose,
  footer,
  children,
}: {
  title: string;
  onClose: () => void;
  footer: ReactNode;
  children: ReactNode;
}) => {
  const { t } = useTranslation();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className="flex min-h-0 grow flex-col bg-desk"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <header className="flex items-center gap-2 border-b border-line py-2 ps-4 pe-2">
        <h2 id={id} ref={heading} tabIndex={-1} className="min-w-0 grow truncate text-lg outline-none">
          {title}
        </h2>
        <Button look="quiet" label={t("close")} onClick={onClose}>
          <X size={17} aria-hidden />
        </Button>
      </header>
      <div className="flex min-h-0 grow flex-col gap-3.5 overflow-auto px-4 py-3.5">{children}</div>
      {footer}
    </section>
  );
};
