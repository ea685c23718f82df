import { hubPath } from "../../contract/contract.ts";
import type { HubMaker } from "./line.ts";

/** SignalR's connections. It is loaded with the first of them. */
export function signalR(base: string): HubMaker {
  return async token => {
    const { HubConnectionBuilder, LogLevel } = await import("@microsoft/signalr");
    return new HubConnectionBuilder()
      .withUrl(base + hubPath, token === null ? {} : { accessTokenFactory: token })
      .configureLogging(LogLevel.None)
      .build();
  };
}
