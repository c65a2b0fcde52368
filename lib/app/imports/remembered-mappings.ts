import { z } from "zod";
import { dealMapping, type DealMapping } from "@/lib/imports/columns/mapping";
import { createSlot } from "@/lib/platform/storage";

const slot = () => createSlot("local", "import-mappings", z.record(z.string().max(80), dealMapping), {});

/** How the exports of each tool are to be read, as the person last said. */
export const rememberedMappings = (): Promise<Record<string, DealMapping>> => slot().get();

/** Remembers how the exports of a tool are to be read. */
export async function rememberMapping(source: string, mapping: DealMapping): Promise<void> {
  await slot().set({ ...(await slot().get()), [source]: mapping });
}
