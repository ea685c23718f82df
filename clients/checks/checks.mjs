// Every check is named after its number in the list of acceptance checks that the issue of the studio refers to.
import { after } from "node:test";
import { stop } from "./world.mjs";

await import("./looks.mjs");
await import("./journey.mjs");
await import("./editing.mjs");
await import("./table.mjs");
await import("./outcomes.mjs");
await import("./makers.mjs");
await import("./speed.mjs");
await import("./line.mjs");
await import("./last.mjs");
after(stop);
