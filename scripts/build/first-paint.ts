import type { UserConfig } from "vite";

/** The script of the pages that open at a click and are gone again. */
const quickPages = /\/entrypoints\/wiring\/quick-pages\.tsx$/;
/** What the framework adds to every page; nothing in a build for users. */
const ofTheFramework = /virtual:wxt-html-plugins$/;

interface ModuleInfo {
  readonly importedIds: readonly string[];
}
type Look = (id: string) => ModuleInfo | null;

/**
 * Puts what popup and sidebar load at once into one script, and all styles into one sheet: twenty small files cost
 * the popup more time than their contents. What is loaded where it is used (dialogs, menus, charts, rooms) stays apart.
 */
export function withFirstPaint(config: UserConfig): void {
  const options = config.build?.rollupOptions ?? {};
  const output = Array.isArray(options.output) ? options.output[0] : options.output;
  const together = new Set<string>();
  config.build = {
    ...config.build,
    // Every browser that Cairn runs in knows `modulepreload`.
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rolldownOptions: {
      ...options,
      output: {
        ...output,
        chunkFileNames: ({ facadeModuleId }) =>
          languageFile(facadeModuleId ?? "") ?? "chunks/[name]-[hash].js",
        codeSplitting: { groups: [{ name: "page", test: (id: string) => together.has(id) }] },
      },
    },
  };
  (config.plugins ??= []).push({
    name: "cairn:first-paint",
    buildEnd() {
      const first = [...this.getModuleIds()].filter((id) => quickPages.test(id) || ofTheFramework.test(id));
      if (!first.some((id) => quickPages.test(id)))
        this.error("the script of popup and sidebar is not there");
      addWithImports(first, (id) => this.getModuleInfo(id), together);
    },
  });
}

/**
 * A language's sentences have names that the first script of a page knows without being told
 * (`entrypoints/first-questions.ts`): `everyday-fr`, `whole-fr`.
 */
function languageFile(module: string): string | null {
  const [, language, part] = /\/locales\/(\w+)\/(everyday|index)\.ts$/.exec(module) ?? [];
  return part === undefined ? null : `chunks/${part === "index" ? "whole" : part}-${language}.js`;
}

/** Adds modules and all that they import at once, as deep as it goes; what they import later is left out. */
function addWithImports(ids: readonly string[], look: Look, found: Set<string>): void {
  for (const id of ids) {
    if (found.has(id)) continue;
    found.add(id);
    addWithImports(look(id)?.importedIds ?? [], look, found);
  }
}
