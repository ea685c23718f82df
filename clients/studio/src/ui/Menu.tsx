import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export interface MenuItem {
  label: string;
  onSelect?: () => void;
  href?: string;
  download?: string | boolean;
  disabled?: boolean;
  danger?: boolean;
  hint?: string;
}

const row = cx(
  "flex min-h-8 items-center gap-3 rounded-md px-2.5 py-1 outline-none select-none pointer-coarse:min-h-11",
  "data-disabled:opacity-50 data-highlighted:bg-lift",
);
const panel =
  "z-50 max-h-[min(60dvh,420px)] min-w-44 overflow-auto rounded-lg border border-line bg-desk p-1 shadow-xl";

/** Menus are drawn in the page's main part: what lies outside of every landmark is passed over by those who jump between them. */
const landmark = (): HTMLElement => document.querySelector("main") ?? document.body;

/** Actions behind a button. */
export const Menu = ({
  trigger,
  items,
  label,
}: {
  trigger: ReactNode;
  items: readonly (MenuItem | null)[];
  label?: string;
}) => (
  <Radix.Root modal={false}>
    <Radix.Trigger asChild>{trigger}</Radix.Trigger>
    <Radix.Portal container={landmark()}>
      <Radix.Content className={panel} align="end" sideOffset={4} aria-label={label}>
        {items.map((item, place) =>
          item === null ? (
            <Radix.Separator key={`rule-${place}`} className="my-1 h-px bg-line" />
          ) : (
            <Radix.Item
              key={item.label}
              className={cx(row, item.danger && "text-failed")}
              disabled={item.disabled ?? false}
              onSelect={() => item.onSelect?.()}
              asChild={item.href !== undefined}
            >
              {item.href === undefined ? (
                <>
                  <span className="grow">{item.label}</span>
                  {item.hint && <span className="text-xs text-faint">{item.hint}</span>}
                </>
              ) : (
                <a href={item.href} download={item.download === true ? "" : item.download || undefined}>
                  {item.label}
                </a>
              )}
            </Radix.Item>
          ),
        )}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);

export interface Option<T extends string> {
  value: T;
  label: string;
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  /** `chip` names the choice inside the button, `field` above it. */
  look?: "chip" | "field";
  disabled?: boolean;
}

/** One of several values. */
export const Choice = <T extends string>({
  label,
  value,
  options,
  onChange,
  look = "chip",
  disabled,
}: ChoiceProps<T>) => {
  const shown = options.find((option) => option.value === value)?.label ?? value;
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>
        <button
          type="button"
          disabled={disabled}
          aria-label={`${label}: ${shown}`}
          className={cx(
            "inline-flex min-h-8 items-center gap-1.5 rounded-lg px-2.5 text-sm whitespace-nowrap",
            "hover:bg-line disabled:opacity-50 pointer-coarse:min-h-11",
            look === "chip" ? "bg-lift" : "min-h-9 w-full border border-edge bg-wall text-start",
          )}
        >
          {look === "chip" && <span className="text-soft">{label}</span>}
          <span className="truncate">{shown}</span>
        </button>
      </Radix.Trigger>
      <Radix.Portal container={landmark()}>
        <Radix.Content className={panel} align="start" sideOffset={4} aria-label={label}>
          <Radix.RadioGroup value={value} onValueChange={(chosen) => onChange(chosen as T)}>
            {options.map((option) => (
              <Radix.RadioItem key={option.value} value={option.value} className={row}>
                <span className="w-4">
                  <Radix.ItemIndicator>
                    <Check size={15} aria-hidden />
                  </Radix.ItemIndicator>
                </span>
                {option.label}
              </Radix.RadioItem>
            ))}
          </Radix.RadioGroup>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};
