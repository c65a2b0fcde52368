import { z } from "zod";
import type { CairnDatabase } from "@/lib/store/database";
import { type FlashFigure, flashFigure } from "@/lib/views/figure";

/** Where the pinned figures of the pipeline lie between two computings: a page computes them, everyone shows them. */
const keptFiguresKey = "kept-figures";
const keptFigures = z.array(flashFigure).max(6);

/** Keeps pinned figures that a page computed. Tells whether they are others than before. */
export async function keepFigures(
  database: CairnDatabase,
  figures: readonly FlashFigure[],
): Promise<boolean> {
  const before = await database.meta.get(keptFiguresKey);
  if (JSON.stringify(before?.value) === JSON.stringify(figures)) return false;
  await database.meta.put({ key: keptFiguresKey, value: figures });
  return true;
}

/** The pinned figures as a page last computed them. */
export async function readKeptFigures(database: CairnDatabase): Promise<FlashFigure[]> {
  const parsed = keptFigures.safeParse((await database.meta.get(keptFiguresKey))?.value);
  return parsed.success ? parsed.data : [];
}
