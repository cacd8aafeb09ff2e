import { readdirSync } from "node:fs";
import { defineConfig } from "vite";

/** Every page has its own html, at the top or in demo/; the server forwards the readable addresses to them. */
const pages = [".", "demo"].flatMap((directory) =>
  readdirSync(directory)
    .filter((name) => name.endsWith(".html"))
    .map((name) => `${directory}/${name}`),
);

export default defineConfig({
  appType: "mpa",
  build: {
    outDir: "../../../target/classes/static",
    // other static files stand there too; build.mjs removes the assets of former builds
    emptyOutDir: false,
    // the content security policy allows neither inline scripts nor data addresses for them
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: { input: pages },
  },
  server: { proxy: { "/api": "http://127.0.0.1:8080", "/demo/api": "http://127.0.0.1:8080" } },
});
