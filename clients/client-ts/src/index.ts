export * from "../../contract/contract.ts";
export { type Clock, systemClock } from "./clock.ts";
export { StudioError } from "./errors.ts";
export type { HubLink, HubMaker } from "./hub.ts";
export type { LineStatus } from "./line.ts";
export { type Input, missesSomething, reduce } from "./reduce.ts";
export { Rest, type RestOptions, type Route } from "./rest.ts";
export { commandPatience, questionPatience, type SendOptions } from "./send.ts";
export {
  type ChatEntry, emptyState, mostFacts, type StreamedMessage, type TaskState, type ToolCard,
} from "./state.ts";
export { type Store, until } from "./store.ts";
export { type OpenTask, Studio, type StudioOptions } from "./studio.ts";
export { type PlanVersion, readVersions, versionsOf } from "./versions.ts";
export type { Refused } from "./watch.ts";
