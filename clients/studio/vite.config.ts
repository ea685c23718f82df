import { env } from "node:process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

// `npm run dev` speaks to a server that runs already: PIXORA_URL, and its Pixora:Origins must list this page's origin.
const server = env["PIXORA_URL"] ?? "http://localhost:5080";
const routes = ["/api", "/films", "/enter", "/crew", "/healthz"];

const worthIt = /\.(js|css|html|svg)$/;

/** Writes a .br and a .gz beside every text file, so that the server compresses nothing. */
const precompressed = (): Plugin => ({
  name: "pixora:precompressed",
  apply: "build",
  async writeBundle({ dir }) {
    for (const name of await readdir(dir!, { recursive: true })) {
      if (!worthIt.test(name)) continue;
      const file = join(dir!, name);
      const content = await readFile(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }));
      await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
    }
  },
});

export default defineConfig({
  plugins: [react(), tailwindcss(), precompressed()],
  build: {
    outDir: env["PIXORA_STUDIO_OUT"] ?? "../../artifacts/studio",
    emptyOutDir: true,
    target: "es2023",
    // What is inlined as data: would need a wider content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      ...Object.fromEntries(routes.map((route) => [route, server])),
      "/hubs": { target: server, ws: true },
    },
  },
});
