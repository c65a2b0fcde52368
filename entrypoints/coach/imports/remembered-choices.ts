import type { ImportChoices } from "@/lib/app/imports/import-choices";
import {
  rememberedKinds,
  rememberedList,
  rememberedMappings,
  rememberKinds,
  rememberList,
  rememberMapping,
} from "@/lib/app/imports/remembered-mappings";
import type { DealMapping } from "@/lib/imports/columns/mapping";
import { shapeOf } from "@/lib/imports/columns/source";
import type { ListMapping } from "@/lib/imports/lists/list-mapping";
import type { ImportPart } from "@/lib/views/import-reading";

type Corrections = Pick<ImportChoices, "mappings" | "lists">;

/** What the person said before of tables with the same columns as these: what they hold. */
export async function knownKinds(parts: readonly ImportPart[]): Promise<ImportChoices["kinds"]> {
  const known = await rememberedKinds();
  return Object.fromEntries(
    parts.flatMap((part) => {
      const kind = "columns" in part ? known[shapeOf(part.columns.map(({ header }) => header))] : undefined;
      return kind && "file" in part && kind !== part.kind ? [[part.file, kind]] : [];
    }),
  );
}

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
  { mappings, lists, kinds }: Corrections & Pick<ImportChoices, "kinds">,
): Promise<void> {
  const said = parts.flatMap((part) => {
    const kind = "columns" in part ? kinds[part.file] : undefined;
    return kind && "columns" in part
      ? [[shapeOf(part.columns.map(({ header }) => header)), kind] as const]
      : [];
  });
  if (said.length > 0) await rememberKinds(Object.fromEntries(said));
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
