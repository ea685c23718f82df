/** Time, so that tests can have their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Acts once, later. Answers with what cancels it. */
  after(milliseconds: number, act: () => void): () => void;
  /** Acts when the next picture is drawn; soon where nothing is drawn. Answers with what cancels it. */
  frame(act: () => void): () => void;
}

// A hidden page draws nothing; what is due then must not wait until somebody looks.
const longestFrame = 100;

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  frame(act) {
    if (typeof requestAnimationFrame === "undefined" || document.visibilityState === "hidden") {
      act();
      return () => undefined;
    }

    const cancel = () => {
      cancelAnimationFrame(picture);
      clearTimeout(timer);
    };
    const once = () => {
      cancel();
      act();
    };
    const picture = requestAnimationFrame(once);
    const timer = setTimeout(once, longestFrame);
    return cancel;
  },
};

/** Waits; ends early, without an error, when the signal aborts. */
export function pause(clock: Clock, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const cancel = clock.after(milliseconds, done);
    signal?.addEventListener("abort", done, { once: true });
    function done(): void {
      cancel();
      signal?.removeEventListener("abort", done);
      resolve();
    }
  });
}
