import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { cx } from "./cx.ts";

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  /** `side` is a drawer at the edge, `middle` a sheet in the middle. */
  place?: "side" | "middle";
  wide?: boolean;
  children: ReactNode;
}

export const Dialog = ({ open, onClose, title, description, place = "middle", wide, children }: Props) => {
  const { t } = useTranslation();
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/55" />
        <Radix.Content
          onOpenAutoFocus={() => (opener.current = document.activeElement)}
          // Opened by a key or a menu as well as by a button: the focus goes back to wherever it was.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cx(
            "fixed z-50 flex flex-col border border-line bg-desk shadow-2xl",
            place === "side"
              ? "inset-y-0 end-0 w-[min(420px,100vw)]"
              : "start-1/2 top-1/2 max-h-[88dvh] -translate-x-1/2 -translate-y-1/2 rounded-xl rtl:translate-x-1/2",
            place === "middle" && (wide ? "w-[min(1040px,calc(100vw-24px))]" : "w-[min(520px,calc(100vw-24px))]"),
          )}
        >
          <div className="flex items-center gap-3 border-b border-line py-2 ps-4 pe-2">
            <Radix.Title className="min-w-0 grow truncate text-lg">{title}</Radix.Title>
            <Radix.Close asChild>
              <Button look="quiet" label={t("close")}>
                <X size={17} aria-hidden />
              </Button>
            </Radix.Close>
          </div>
          <div className="min-h-0 grow overflow-auto p-4" tabIndex={-1}>
            {description && <Radix.Description className="mb-3 text-soft">{description}</Radix.Description>}
            {children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};
