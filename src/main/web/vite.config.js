import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vite";

/** Every page has its own html, at the top or in demo/; the server forwards the readable addresses to them. */
const pages = [".", "demo"].flatMap((directory) =>
  readdirSync(directory)
    .filter((name) => name.endsWith(".html"))
    .map((name) => `${directory}/${name}`),
);

/** What every page begins and ends with, written once. */
const frame = {
  name: "frame",
  transformIndexHtml: {
    order: "pre",
    handler: (html) =>
      html
        .replace("</title>\n", (title) => title + readFileSync("shared/head.html", "utf8"))
        .replace("<body>", (body) => body + "\n" + readFileSync("shared/body.html", "utf8") + "  "),
  },
};

/** What a page loads later is named in it, too: browsers fetch it when idle, and the signing app keeps it. */
const later = {
  name: "later",
  transformIndexHtml: {
    order: "post",
    handler: (html, { chunk }) =>
      (chunk?.dynamicImports ?? []).map((file) => ({
        tag: "link",
        attrs: { rel: "prefetch", crossorigin: true, href: `/${file}` },
        injectTo: "head",
      })),
  },
};

export default defineConfig({
  appType: "mpa",
  plugins: [frame, later],
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
