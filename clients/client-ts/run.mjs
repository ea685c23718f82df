// Runs a file of TypeScript on a Node that does not read it itself: node run.mjs file.ts argument…
import { resolve } from "node:path";
import { runnerImport } from "vite";

process.argv.splice(1, 1);
await runnerImport(resolve(process.argv[1]), { configFile: false, logLevel: "error" });
