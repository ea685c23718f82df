import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { cx } from "./cx.ts";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `key` is what the person does next: at most one in a view. */
  look?: "key" | "plain" | "quiet" | "danger";
  /** The word for a button that shows only an icon. */
  label?: string;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

const looks = {
  key: "bg-lamp text-on-lamp font-semibold hover:brightness-110",
  plain: "bg-lift font-medium hover:bg-line",
  quiet: "text-soft font-medium hover:bg-lift hover:text-ink",
  danger: "bg-lift text-failed font-medium hover:bg-line",
};

const shape = cx(
  "inline-flex min-h-[34px] shrink-0 items-center justify-center gap-1.5 rounded-lg whitespace-nowrap",
  "transition-colors duration-(--quick)",
  "pointer-coarse:min-h-11 disabled:opacity-50",
);

/** A link that looks like a button. */
export const buttonLook = (look: keyof typeof looks): string => cx(shape, "px-3", looks[look]);

export const Button = ({ look = "plain", label, className, children, ...rest }: Props) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    {...rest}
    className={cx(shape, label ? "min-w-[34px] px-2 pointer-coarse:min-w-11" : "px-3", looks[look], className)}
  >
    {children}
  </button>
);
