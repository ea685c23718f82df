import type { StudioHub } from "../../contract/contract.ts";
import { type Clock, pause } from "./clock.ts";
import { StudioError } from "./errors.ts";
import type { Line } from "./line.ts";

/** How a call is sent. */
export interface SendOptions {
  /** Gives the call up. A command that was on its way may still take effect. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which it is given up as `server.lost`. */
  readonly patience?: number | undefined;
}

/** Milliseconds that a command is sent again for, where nothing else is said. */
export const commandPatience = 600_000;

/** Milliseconds that a question waits for its answer: later nobody asks any more. */
export const questionPatience = 15_000;

/** Refusals that say: nothing was lost, send it again. */
const passingCodes: readonly string[] = ["store.unavailable", "cluster.unavailable"];

const firstRest = 500;
const longestRest = 8_000;

/** A method of the hub with its arguments. */
export interface HubCall<M extends keyof StudioHub> {
  readonly method: M;
  readonly args: Parameters<StudioHub[M]>;
}

/**
 * Calls the hub until it answers: again after the connection broke, and when the server says that it cannot take the
 * call now. The arguments stay the same, so a command takes effect once.
 * @throws StudioError `server.lost`, `client.stopped`, or of a call that the server cannot take.
 */
export async function persist<M extends keyof StudioHub>(
  line: Line, clock: Clock, call: HubCall<M>, options: SendOptions = {},
): Promise<Awaited<ReturnType<StudioHub[M]>>> {
  const lost = new AbortController();
  const cancel = clock.after(
    options.patience ?? commandPatience,
    () => lost.abort(new StudioError("server.lost", "The server did not answer in time.")));
  const signal = AbortSignal.any([lost.signal, line.stopped, ...(options.signal ? [options.signal] : [])]);
  try {
    for (let round = 0; ; round++) {
      const reply = await line.call(call.method, call.args, signal).catch(orTooFast);
      if (reply === null) {
        continue;
      }

      if (reply !== tooFast && !isPassing(reply)) {
        return reply;
      }

      await pause(clock, Math.min(firstRest * 2 ** round, longestRest), signal);
    }
  } finally {
    cancel();
  }
}

const tooFast = Symbol("limit.messages");

function orTooFast(failure: unknown): typeof tooFast {
  if (failure instanceof StudioError && failure.code === "limit.messages") {
    return tooFast;
  }

  throw failure;
}

function isPassing(reply: unknown): boolean {
  return typeof reply === "object" && reply !== null && "code" in reply && passingCodes.includes(String(reply.code));
}
