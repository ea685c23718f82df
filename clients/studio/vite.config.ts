import { env } from "node:process";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// `npm run dev` speaks to a server that runs already: PIXORA_URL, and its Pixora:Origins must list this page's origin.
const server = env["PIXORA_URL"] ?? "http://localhost:5080";
const routes = ["/api", "/films", "/enter", "/healthz"];

export default defineConfig({
  plugins: [react(), tailwindcss()],
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
