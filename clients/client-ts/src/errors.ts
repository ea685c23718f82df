/**
 * Why something was not done: a refusal of the server with its stable code, or one of this client's own codes.
 *
 * `server.unreachable`: no answer came. `server.lost`: a command was given up before its answer; whether it took effect
 * is not known. `client.stopped`: the client was stopped. `call.failed`: the server could not take the call.
 */
export class StudioError extends Error {
  override readonly name = "StudioError";
  readonly code: string;
  /** Of the HTTP answer; null when there was none. */
  readonly status: number | null;
  /** Of the task, where the server told. */
  readonly revision: number | null;

  constructor(code: string, message: string, details: { status?: number; revision?: number | null; cause?: unknown } = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.status = details.status ?? null;
    this.revision = details.revision ?? null;
  }
}

/** A hub error ends with the code where it has one. */
export function ofHub(failure: unknown): StudioError {
  const message = failure instanceof Error ? failure.message : String(failure);
  const code = /\b([a-z]+\.[a-z]+)\.?$/.exec(message)?.[1];
  return new StudioError(code ?? "call.failed", message, { cause: failure });
}

/** True for what a server answers to a token that does not count, or to none. */
export function isUnauthorized(failure: unknown): boolean {
  return failure instanceof StudioError
    ? failure.status === 401
    : failure instanceof Error && /status code '401'/i.test(failure.message);
}
