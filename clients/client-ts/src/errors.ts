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
