import { useState } from "react";
import { cx } from "./cx.ts";

interface Props {
  id: string;
  value: number;
  min: number;
  max: number;
  step: number;
  disabled?: boolean;
  className?: string;
  onChange: (value: number) => void;
}

/** A number within limits. While it is typed it may be empty or half a number; what counts is the last whole one. */
export const NumberBox = ({ value, min, max, onChange, className, ...rest }: Props) => {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...rest}
      type="number"
      className={cx("box text-sm disabled:opacity-50", className)}
      min={min}
      max={max}
      value={typed ?? Math.round(value * 100) / 100}
      onChange={({ target }) => {
        setTyped(target.value);
        if (!Number.isNaN(target.valueAsNumber)) onChange(Math.min(max, Math.max(min, target.valueAsNumber)));
      }}
      onBlur={() => setTyped(null)}
    />
  );
};
