import { z } from "zod";
import { dealMapping, type DealMapping } from "@/lib/imports/columns/mapping";
import { listKinds } from "@/lib/imports/lists/list-fields";
import { listMapping, type ListMapping } from "@/lib/imports/lists/list-mapping";
import { createSlot } from "@/lib/platform/storage";

const tableChoice = z.enum(["deals", ...listKinds, "none"]);
const sourceName = z.string().max(80);
const dealSlot = () => createSlot("local", "import-mappings", z.record(sourceName, dealMapping), {});
const listSlot = () => createSlot("local", "import-list-mappings", z.record(sourceName, listMapping), {});

const kindSlot = () => createSlot("local", "import-kinds", z.record(sourceName, tableChoice), {});

/** What tables of a shape hold, as the person last said, by shape. */
export const rememberedKinds = (): Promise<Record<string, z.infer<typeof tableChoice>>> => kindSlot().get();

/** Remembers what tables of some shapes hold. */
export async function rememberKinds(kinds: Record<string, z.infer<typeof tableChoice>>): Promise<void> {
  await kindSlot().set({ ...(await kindSlot().get()), ...kinds });
}

/** How the exports of each tool are to be read, as the person last said. */
export const rememberedMappings = (): Promise<Record<string, DealMapping>> => dealSlot().get();

/** Remembers how the exports of a tool are to be read. */
export async function rememberMapping(source: string, mapping: DealMapping): Promise<void> {
  await dealSlot().set({ ...(await dealSlot().get()), [source]: mapping });
}

/** Under what the lists of a tool are remembered: each kind of list has columns of its own. */
const listName = (kind: string, source: string): string => `${kind} ${source}`;

/** How the lists of each tool are to be read, by kind of list and tool. */
export async function rememberedList(kind: string, source: string): Promise<ListMapping | null> {
  return (await listSlot().get())[listName(kind, source)] ?? null;
}

/** Remembers how one kind of list of a tool is to be read. */
export async function rememberList(kind: string, source: string, mapping: ListMapping): Promise<void> {
  await listSlot().set({ ...(await listSlot().get()), [listName(kind, source)]: mapping });
}
