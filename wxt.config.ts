import { fileURLToPath } from "node:url";
import { preact } from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { manifest } from "./lib/platform/manifest";

/**
 * What every page of Cairn needs to paint, in one script and one style sheet: twenty small files cost the popup more
 * time than their contents. Dialogs, menus, charts and rooms stay apart and are loaded where they are used.
 */
const firstPaint =
  /node_modules\/(?:preact|@preact|zod|intl-messageformat|@formatjs|lucide-preact)\/|\/lib\/(?:i18n|messages|model|views|platform)\/|\/components\/(?:i18n|theme|mark|figures|log|card|routines|proposals|screen|sidebar)\/|\/components\/ui\/(?:Button|Field|Failed|Place|escape)|\/entrypoints\/wiring\/(?:answer|day-acts|language|now|open-coach|Page|tab-on-screen)\./;

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => manifest(browser),
  hooks: {
    "vite:build:extendConfig": (entrypoints, config) => {
      if (!entrypoints.some((entrypoint) => entrypoint.type === "popup")) return;
      const options = config.build?.rollupOptions ?? {};
      const output = Array.isArray(options.output) ? options.output[0] : options.output;
      config.build = {
        ...config.build,
        cssCodeSplit: false,
        rolldownOptions: {
          ...options,
          output: { ...output, codeSplitting: { groups: [{ name: "page", test: firstPaint }] } },
        },
      };
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
  }),
});
