/** The token of whoever is signed in: asked for once, and again when the server does not take it any more. */
export class Access {
  readonly #source: (() => Promise<string | null>) | null;
  #token: Promise<string | null> | null = null;

  /** @param source Null where a cookie signs in. */
  constructor(source: (() => Promise<string | null>) | null) {
    this.#source = source;
  }

  get usesToken(): boolean {
    return this.#source !== null;
  }

  token(): Promise<string | null> {
    if (this.#source === null) {
      return Promise.resolve(null);
    }

    if (this.#token === null) {
      // A source in JavaScript may answer with undefined.
      const asked = this.#source().then(token => token ?? null);
      this.#token = asked;
      asked.catch(() => this.#forget(asked));
    }

    return this.#token;
  }

  /**
   * Asks for a token in place of one that was refused; several callers who were refused the same one ask once.
   * @returns Null when there is none: the person has to sign in.
   */
  async renew(refused: string | null): Promise<string | null> {
    const held = this.#token;
    if (held !== null && (await held) === refused) {
      this.#forget(held);
    }

    const token = await this.token();
    return token === refused ? null : token;
  }

  /** The next one who needs a token asks for it. */
  forget(): void {
    this.#token = null;
  }

  #forget(token: Promise<string | null>): void {
    if (this.#token === token) {
      this.#token = null;
    }
  }
}
