import type { HubConnection } from "@microsoft/signalr";
import { hubPath } from "../../contract/contract.ts";
import { StudioError } from "./errors.ts";

/** A connection to the hub. */
export interface HubLink {
  /** @throws StudioError with status 401 when the server does not take the token; anything else is no connection. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** @throws StudioError when the server answers that it cannot take the call; anything else is a lost connection. */
  invoke(method: string, ...args: unknown[]): Promise<unknown>;
  on(method: string, handler: (...args: never[]) => void): void;
  onclose(handler: () => void): void;
}

/** Makes a connection that is not started yet. `token` is null where a cookie signs in. */
export type HubMaker = (token: string | null) => Promise<HubLink>;

// The value of SignalR's enum, which is loaded later.
const connected = "Connected";

/** SignalR's connections. It is loaded with the first of them. */
export function signalR(base: string): HubMaker {
  return async token => {
    const { HubConnectionBuilder, LogLevel } = await import("@microsoft/signalr");
    const options = token === null ? {} : { accessTokenFactory: () => token };
    return new SignalRLink(
      new HubConnectionBuilder().withUrl(base + hubPath, options).configureLogging(LogLevel.None).build());
  };
}

class SignalRLink implements HubLink {
  readonly #hub: HubConnection;

  constructor(hub: HubConnection) {
    this.#hub = hub;
  }

  start(): Promise<void> {
    return this.#hub.start().catch((failure: unknown) => {
      throw isUnauthorized(failure)
        ? new StudioError("auth.refused", "The server does not take the sign-in.", { status: 401, cause: failure })
        : failure;
    });
  }

  stop(): Promise<void> {
    return this.#hub.stop();
  }

  invoke(method: string, ...args: unknown[]): Promise<unknown> {
    return this.#hub.invoke(method, ...args).catch((failure: unknown) => {
      throw this.#isAnswer(failure) ? refusalOf(failure) : failure;
    });
  }

  on(method: string, handler: (...args: never[]) => void): void {
    this.#hub.on(method, handler as (...args: unknown[]) => void);
  }

  onclose(handler: () => void): void {
    this.#hub.onclose(handler);
  }

  /**
   * The server's answer is an `Error` and nothing more special, and the connection is still there. So is the one that
   * SignalR makes when it cannot send any more and has not noticed yet that the connection is lost.
   */
  #isAnswer(failure: unknown): failure is Error {
    return failure instanceof Error
      && failure.constructor === Error
      && this.#hub.state === connected
      && !failure.message.startsWith("Cannot send data");
  }
}

function isUnauthorized(failure: unknown): boolean {
  return failure instanceof Error && /status code '401'/i.test(failure.message);
}

/** A hub error ends with its code where it has one. */
function refusalOf(failure: Error): StudioError {
  const code = /\b([a-z]+\.[a-z]+)\.?$/.exec(failure.message)?.[1];
  return new StudioError(code ?? "call.failed", failure.message, { cause: failure });
}
