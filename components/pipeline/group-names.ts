import type { Translator } from "@/lib/i18n/translate";

/** The name of a segment, an origin or an account type; one's own words are their own. */
export function groupName(t: Translator, of: "segment" | "origin" | "status", name: string | null): string {
  if (name === null) return t("pipeline.no-group");
  const key = of === "origin" ? `figures.origin-${name}` : `pipeline.${of}-${name}`;
  return t.has(key) ? t(key) : name;
}
