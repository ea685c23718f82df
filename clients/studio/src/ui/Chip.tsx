import type { ReactNode } from "react";

export type ChipState = "planned" | "making" | "ready" | "stale" | "failed" | "waiting" | "quiet";

/** A state: a shape, a word and a colour. */
export const Chip = ({ state, children }: { state: ChipState; children: ReactNode }) => (
  <span className="chip" data-state={state}>
    {children}
  </span>
);
