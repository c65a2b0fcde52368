import { fileURLToPath } from "node:url";
import { preact } from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { manifest } from "./lib/platform/manifest";
import { withFirstPaint } from "./scripts/build/first-paint";
import { withWorkerParts } from "./scripts/build/worker-parts";

let browser = "chrome";

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest: (env) => manifest(env.browser),
  hooks: {
    "config:resolved": (wxt) => {
      browser = wxt.config.browser;
    },
    "vite:build:extendConfig": (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === "popup")) withFirstPaint(config);
      if (entrypoints.some(({ type }) => type === "background")) withWorkerParts(config, browser);
    },
    "build:manifestGenerated": (wxt, made) => {
      // The parts of the background are loaded by `import()`, which Firefox gives to a module.
      if (wxt.config.browser === "firefox") Object.assign(made.background ?? {}, { type: "module" });
    },
  },
  vite: () => ({
    plugins: [preact()],
    resolve: {
      alias: {
        // The framework's context is a sixth of the content script's budget, and a page can end it.
        "wxt/utils/content-script-context": fileURLToPath(
          new URL("entrypoints/overlay.content/context.ts", import.meta.url),
        ),
      },
    },
    build: { target: "es2023", sourcemap: false },
    // The team's desk loads the words of a recovery phrase only where one is shown or typed.
    worker: { format: "es" },
  }),
});
