import type { DuckingCurve, SoundPeaks } from "@pixora/client";

/** A sound as its lowest and highest samples, drawn as one shape that stretches with its lane. */
export const Wave = ({ peaks, className }: { peaks: SoundPeaks; className: string }) => {
  const { data, points, scale } = peaks;
  const high = Array.from({ length: points }, (_, at) => `${at},${-(data[2 * at + 1] ?? 0)}`);
  const low = Array.from({ length: points }, (_, at) => `${points - 1 - at},${-(data[2 * (points - 1 - at)] ?? 0)}`);
  return (
    <svg
      className={className}
      viewBox={`0 ${-scale} ${Math.max(1, points - 1)} ${2 * scale}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polygon points={[...high, ...low].join(" ")} fill="currentColor" />
    </svg>
  );
};

/** Decibels that the lane shows below none. */
const depth = 24;

/** How far the music is lowered, from none at the top to 24 dB. */
export const Ducking = ({ curve, className }: { curve: DuckingCurve; className: string }) => {
  const { data, points, scale } = curve;
  const line = Array.from({ length: points }, (_, at) => `${at},${Math.min(depth, -(data[at] ?? 0) / scale)}`);
  return (
    <svg
      className={className}
      viewBox={`0 -1 ${Math.max(1, points - 1)} ${depth + 2}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polyline
        points={line.join(" ")}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
};
