import { preact } from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { manifest } from "./lib/platform/manifest";

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => manifest(browser),
  vite: () => ({
    plugins: [preact()],
    build: { target: "es2023", sourcemap: false },
  }),
});
