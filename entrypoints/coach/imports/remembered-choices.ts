import type { ImportChoices } from "@/lib/app/imports/import-choices";
import {
  rememberedList,
  rememberedMappings,
  rememberList,
  rememberMapping,
} from "@/lib/app/imports/remembered-mappings";
import type { DealMapping } from "@/lib/imports/columns/mapping";
import type { ListMapping } from "@/lib/imports/lists/list-mapping";
import type { ImportPart } from "@/lib/views/import-reading";

type Corrections = Pick<ImportChoices, "mappings" | "lists">;

/** What the person said before of the tools that these files come from. */
export async function rememberedChoices(parts: readonly ImportPart[]): Promise<Corrections> {
  const known = await rememberedMappings();
  const mappings: Record<string, DealMapping> = {};
  const lists: Record<string, ListMapping> = {};
  for (const part of parts) {
    if (part.kind === "deals") {
      const mapping = known[part.source];
      if (mapping) mappings[part.file] = mapping;
    } else if ("items" in part) {
      const list = await rememberedList(part.kind, part.source);
      if (list) lists[part.file] = list;
    }
  }
  return { mappings, lists };
}

/** Keeps what the person said, by tool, for the next files of the same one. */
export async function rememberChoices(
  parts: readonly ImportPart[],
  { mappings, lists }: Corrections,
): Promise<void> {
  for (const part of parts) {
    if (part.kind === "deals") {
      const mapping = mappings[part.file];
      if (mapping) await rememberMapping(part.source, mapping);
    } else if ("items" in part) {
      const list = lists[part.file];
      if (list) await rememberList(part.kind, part.source, list);
    }
  }
}
