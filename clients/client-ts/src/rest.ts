import type { Problem, RestRoutes } from "../../contract/contract.ts";
import type { Access } from "./access.ts";
import { newCommandId } from "./ids.ts";
import { StudioError } from "./errors.ts";

export type Route = keyof RestRoutes;

type ParametersOf<R extends string> = R extends `${string}{${infer P}}${infer Rest}` ? P | ParametersOf<Rest> : never;

type PathOf<R extends string> = [ParametersOf<R>] extends [never]
  ? { readonly path?: undefined }
  : { readonly path: Readonly<Record<ParametersOf<R>, string>> };

type BodyOf<R extends Route> = RestRoutes[R]["body"] extends null
  ? { readonly body?: undefined }
  : { readonly body: RestRoutes[R]["body"] };

/** What a route is asked with. */
export type RestOptions<R extends Route> = PathOf<R> & BodyOf<R> & {
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  /** The `Idempotency-Key`; without one it is a new one. */
  readonly commandId?: string;
  /** Sent as `If-Match`. */
  readonly expectedRevision?: number;
  readonly signal?: AbortSignal;
};

type Arguments<R extends Route> = Record<string, never> extends RestOptions<R>
  ? [options?: RestOptions<R>]
  : [options: RestOptions<R>];

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** The routes of the server, by their names in the contract. */
export class Rest {
  readonly #base: string;
  readonly #access: Access;
  readonly #fetch: Fetch;
  readonly #onSignedOut: () => void;

  constructor(base: string, access: Access, fetch: Fetch, onSignedOut: () => void) {
    this.#base = base;
    this.#access = access;
    this.#fetch = fetch;
    this.#onSignedOut = onSignedOut;
  }

  /** Reads something, such as `get("GET /api/v1/tasks", { query: { take: 20 } })`. */
  get<R extends Route & `GET ${string}`>(route: R, ...options: Arguments<R>): Promise<RestRoutes[R]["answer"]> {
    return this.call(route, ...options);
  }

  /**
   * Deletes what an address names, such as `/api/v1/sessions/5`; routes like it answer nothing and are not in the contract.
   * @throws StudioError the refusal, or `server.unreachable`.
   */
  async remove(address: `/api/${string}`): Promise<void> {
    await this.call(`DELETE ${address}` as Route, {} as never);
  }

  /**
   * Calls a route.
   * @throws StudioError the refusal, or `server.unreachable`.
   */
  async call<R extends Route>(route: R, ...[options]: Arguments<R>): Promise<RestRoutes[R]["answer"]> {
    const asked: Asked = options ?? {};
    const headers = headersOf(route, asked);
    const token = await this.#access.token();
    let response = await this.#send(route, asked, headers, token);
    if (response.status === 401) {
      const next = this.#access.usesToken ? await this.#access.renew(token) : null;
      response = next === null ? response : await this.#send(route, asked, headers, next);
    }

    if (response.status === 401) {
      this.#onSignedOut();
    }

    if (!response.ok) {
      throw await refusalOf(response);
    }

    // The contract says what a route answers.
    return (response.status === 204 ? null : await response.json()) as RestRoutes[R]["answer"];
  }

  async #send(route: Route, asked: Asked, headers: Headers, token: string | null): Promise<Response> {
    if (token !== null) {
      headers.set("Authorization", `Bearer ${token}`);
    }

    const [method = "GET"] = route.split(" ");
    const body = asked.body === undefined ? null : JSON.stringify(asked.body);
    try {
      return await this.#fetch(
        this.#base + pathOf(route, asked), { method, headers, body, signal: asked.signal ?? null });
    } catch (failure) {
      asked.signal?.throwIfAborted();
      throw new StudioError("server.unreachable", "The server cannot be reached.", { cause: failure });
    }
  }
}

/** The options of any route. */
interface Asked {
  readonly path?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>> | undefined;
  readonly commandId?: string | undefined;
  readonly expectedRevision?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

function headersOf(route: Route, asked: Asked): Headers {
  const headers = new Headers({ Accept: "application/json" });
  if (asked.body !== undefined) {
    headers.set("Content-Type", "application/json");
  }

  if (!route.startsWith("GET ")) {
    headers.set("Idempotency-Key", asked.commandId ?? newCommandId());
    // What only a script of this page can send: a session's cookie alone changes nothing.
    headers.set("X-Requested-With", "XMLHttpRequest");
  }

  if (asked.expectedRevision !== undefined) {
    headers.set("If-Match", `"${asked.expectedRevision}"`);
  }

  return headers;
}

function pathOf(route: Route, asked: Asked): string {
  const path = route
    .slice(route.indexOf(" ") + 1)
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asked.path?.[name] ?? ""));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked.query ?? {})) {
    if (value !== undefined && value !== null) {
      query.set(name, String(value));
    }
  }

  return query.size === 0 ? path : `${path}?${query}`;
}

async function refusalOf(response: Response): Promise<StudioError> {
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const message = problem?.detail ?? problem?.title ?? `The server answered ${response.status}.`;
  return new StudioError(
    problem?.code ?? "call.failed", message, { status: response.status, revision: problem?.revision ?? null });
}
