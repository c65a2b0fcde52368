import { fileURLToPath } from "node:url";
import { preact } from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { manifest } from "./lib/platform/manifest";

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => manifest(browser),
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
