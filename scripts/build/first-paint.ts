import type { UserConfig } from "vite";

/** The pages that open at a click and are gone again: what both of them load by themselves is one script. */
const quickPages = ["popup", "sidebar"].map((page) => new RegExp(`/entrypoints/${page}/main\\.tsx$`));

interface ModuleInfo {
  readonly importedIds: readonly string[];
}
type Look = (id: string) => ModuleInfo | null;

/**
 * Puts what popup and sidebar both load at once into one script, and all styles into one sheet: twenty small files cost
 * the popup more time than their contents. What only one of them needs, and what is loaded where it is used
 * (dialogs, menus, charts, rooms), stays apart.
 */
export function withFirstPaint(config: UserConfig): void {
  const options = config.build?.rollupOptions ?? {};
  const output = Array.isArray(options.output) ? options.output[0] : options.output;
  const shared = new Set<string>();
  const isShared = (id: string) => shared.has(id);
  config.build = {
    ...config.build,
    cssCodeSplit: false,
    rolldownOptions: {
      ...options,
      output: { ...output, codeSplitting: { groups: [{ name: "page", test: isShared }] } },
    },
  };
  (config.plugins ??= []).push({
    name: "cairn:first-paint",
    buildEnd() {
      const look: Look = (id) => this.getModuleInfo(id);
      const ids = [...this.getModuleIds()];
      const [first, ...others] = quickPages.map((page) =>
        withImports(
          ids.filter((id) => page.test(id)),
          look,
        ),
      );
      for (const id of first ?? []) if (others.every((other) => other.has(id))) shared.add(id);
      if (shared.size === 0)
        this.error("popup and sidebar share nothing: are their entry points still there?");
    },
  });
}

/** Modules and all that they import at once, as deep as it goes; what they import later is left out. */
function withImports(ids: readonly string[], look: Look, found = new Set<string>()): Set<string> {
  for (const id of ids) {
    if (found.has(id)) continue;
    found.add(id);
    withImports(look(id)?.importedIds ?? [], look, found);
  }
  return found;
}
