import type { Clock } from "./clock.ts";

/** A value that changes. Both functions may be handed on alone, for example to React's `useSyncExternalStore`. */
export interface Store<T> {
  readonly get: () => T;
  /** Answers with what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that its owner sets. */
export class Value<T> implements Store<T> {
  readonly #listeners = new Set<() => void>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  readonly get = (): T => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    // The same function may be given twice.
    const own = () => listener();
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  };

  set(value: T): void {
    if (!Object.is(value, this.#value)) {
      this.#value = value;
      [...this.#listeners].forEach(listener => listener());
    }
  }
}

/** Milliseconds between two changes that a paced store shows: at most 30 a second. */
export const showInterval = 1000 / 30;

/** A store that shows the newest of many changes: the first at once, then at most 30 a second. */
export class PacedValue<T> implements Store<T> {
  readonly #shown: Value<T>;
  readonly #clock: Clock;
  #latest: T;
  #shownAt = -Infinity;
  #cancel: (() => void) | null = null;

  constructor(value: T, clock: Clock) {
    this.#shown = new Value(value);
    this.#latest = value;
    this.#clock = clock;
  }

  readonly get = (): T => this.#shown.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#shown.subscribe(listener);

  /** What was set last, shown or not. */
  get latest(): T {
    return this.#latest;
  }

  set(value: T): void {
    this.#latest = value;
    if (this.#cancel !== null || Object.is(value, this.#shown.get())) {
      return;
    }

    // A clock that was set back makes nobody wait longer.
    const wait = Math.min(this.#shownAt + showInterval - this.#clock.now(), showInterval);
    if (wait <= 0) {
      this.#show();
    } else {
      this.#cancel = this.#clock.after(Math.ceil(wait), () => {
        // Set before the frame is asked for: that may be now.
        this.#cancel = null;
        const cancel = this.#clock.frame(() => this.#show());
        if (!Object.is(this.#latest, this.#shown.get())) {
          this.#cancel = cancel;
        }
      });
    }
  }

  /** Shows what waits, and nothing later. */
  flush(): void {
    this.#cancel?.();
    this.#show();
  }

  #show(): void {
    this.#cancel = null;
    this.#shownAt = this.#clock.now();
    this.#shown.set(this.#latest);
  }
}

/** Waits until a store holds what is asked for, and answers with it. */
export function until<T>(store: Store<T>, holds: (value: T) => boolean, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const end = store.subscribe(look);
    signal?.addEventListener("abort", give, { once: true });
    look();
    function look(): void {
      const value = store.get();
      if (holds(value)) {
        end();
        signal?.removeEventListener("abort", give);
        resolve(value);
      }
    }

    function give(): void {
      end();
      reject(signal?.reason);
    }
  });
}
