import { type AddressInfo, createServer, type Server, Socket } from "node:net";

/** A way to the server that can be cut, at once or as soon as so much has come through, and that can lose answers. */
export class Proxy {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  /** Bytes from the server after which a connection is cut; the next connection takes the next number. */
  readonly #lives: number[];
  #loses = false;

  private constructor(target: URL, lives: readonly number[]) {
    this.#lives = [...lives];
    this.#server = createServer(client => this.#join(client, target));
  }

  static async start(target: URL, lives: readonly number[] = []): Promise<Proxy> {
    const proxy = new Proxy(target, lives);
    await new Promise<void>(resolve => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** How many connections are still to be cut. */
  get left(): number {
    return this.#lives.length;
  }

  /** From now on nothing of what the server says arrives. */
  loseAnswers(): void {
    this.#loses = true;
  }

  /** Ends every connection; the next ones lose nothing. */
  cut(): void {
    this.#loses = false;
    this.#open.forEach(socket => socket.destroy());
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #join(client: Socket, target: URL): void {
    const server = new Socket().connect(Number(target.port), target.hostname);
    let life = Infinity;
    for (const [from, to] of [[client, server], [server, client]] as const) {
      this.#open.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        this.#open.delete(from);
        to.destroy();
      });
    }

    client.on("data", sent => {
      // Only what watches for long is cut: the request that opens a WebSocket says so.
      life = /^GET \/hubs/.test(sent.toString("latin1")) ? this.#lives.shift() ?? Infinity : life;
      server.write(sent);
    });
    server.on("data", said => {
      life -= said.length;
      if (life <= 0) {
        client.destroy();
      } else if (!this.#loses) {
        client.write(said);
      }
    });
  }
}
