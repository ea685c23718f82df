import { useRef } from "react";
import { cx } from "./cx.ts";
import { usePane } from "../settings/settings.ts";

interface Props {
  /** The name under which the size is kept. */
  pane: "talk" | "board";
  label: string;
  /** Which side of the splitter grows when it moves to the end of the line. */
  grows: "before" | "after";
}

const least = 260;
const most = 560;
const step = 24;

/** Sizes a pane by mouse, finger or arrow keys; the size is remembered. */
export const Splitter = ({ pane, label, grows }: Props) => {
  const [size, setSize] = usePane(pane);
  const start = useRef<{ x: number; size: number } | null>(null);
  const sign = () => (grows === "before" ? 1 : -1) * (document.dir === "rtl" ? -1 : 1);
  const set = (wanted: number) => setSize(Math.min(most, Math.max(least, Math.round(wanted))));
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={size}
      className={cx(
        "relative z-10 -mx-[3px] hidden w-[7px] cursor-col-resize touch-none min-[900px]:block",
        "hover:bg-lamp-wash focus-visible:bg-lamp",
      )}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, size };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => start.current && set(start.current.size + sign() * (event.clientX - start.current.x))}
      onPointerUp={() => (start.current = null)}
      onKeyDown={(event) => {
        if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
          event.preventDefault();
          set(size + sign() * (event.key === "ArrowRight" ? step : -step));
        }
      }}
    />
  );
};
