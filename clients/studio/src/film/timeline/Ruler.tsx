import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { clock } from "../../format.ts";
import { useFilm, useTime } from "../film.ts";

/** Seconds between two ticks. */
const stepOf = (length: number): number => (length > 240 ? 60 : length > 90 ? 20 : length > 40 ? 10 : 5);

/** The times above the lanes; the place in the film is moved here, by hand or by keys. */
export const Ruler = ({ length, table }: { length: number; table: RefObject<HTMLDivElement | null> }) => {
  const { t } = useTranslation();
  const film = useFilm();
  const time = useTime();
  const step = stepOf(length);
  const ticks = Array.from({ length: Math.ceil(length / step) }, (_, place) => place * step).filter(
    // The last one has no room for its time at the very end.
    (tick) => tick < length * 0.94,
  );
  const to = (seconds: number) => film.seek(Math.min(length, Math.max(0, seconds)));
  const seekTo = (clientX: number) => {
    const box = table.current?.getBoundingClientRect();
    if (!box) return;
    const share = (clientX - box.left) / box.width;
    to((document.dir === "rtl" ? 1 - share : share) * length);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t("playhead")}
      aria-valuemin={0}
      aria-valuemax={Math.round(length)}
      aria-valuenow={Math.round(time)}
      aria-valuetext={clock(time)}
      className="relative h-[26px] cursor-ew-resize touch-none border-b border-line"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event.clientX);
      }}
      onPointerMove={(event) => event.buttons > 0 && seekTo(event.clientX)}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1, PageUp: 10, PageDown: -10 }[event.key];
        const place = event.key === "Home" ? 0 : event.key === "End" ? length : by === undefined ? null : time + by;
        if (place === null) return;
        event.preventDefault();
        to(place);
      }}
    >
      {ticks.map((tick) => (
        <span
          key={tick}
          className="absolute top-1 border-s border-line ps-1 text-faint"
          style={{ insetInlineStart: `${(tick / length) * 100}%` }}
        >
          {clock(tick)}
        </span>
      ))}
    </div>
  );
};

/** The line through all lanes at the place in the film. */
export const Playhead = ({ length }: { length: number }) => {
  const time = useTime();
  return (
    <span
      className="pointer-events-none absolute inset-y-0 z-10 w-[1.5px] bg-lamp"
      style={{ insetInlineStart: `${(Math.min(time, length) / length) * 100}%` }}
    >
      <span className="absolute -start-[5px] top-0 border-[5.5px] border-transparent border-t-lamp" />
    </span>
  );
};
