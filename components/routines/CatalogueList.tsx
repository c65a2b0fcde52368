import { type CatalogueRoutine, catalogue, routineFromCatalogue } from "@/lib/coach/routines/catalogue";
import type { RoutineDraft } from "@/lib/views/routine-room";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";

interface CatalogueListProps {
  taken: readonly (string | null)[];
  today: string;
  createId: () => string;
  onTake: (draft: RoutineDraft) => void;
}

/** The routines worth keeping that are not kept yet, each with its reason. */
export function CatalogueList({ taken, today, createId, onTake }: CatalogueListProps) {
  const { t } = useSpeech();
  const take = (entry: CatalogueRoutine) =>
    onTake(
      routineFromCatalogue(entry, { id: createId(), name: t(`routines.${entry.id}-name`), from: today }),
    );
  return (
    <ul class="catalogue">
      {catalogue
        .filter(({ id }) => !taken.includes(id))
        .map((entry) => (
          <li key={entry.id}>
            <div>
              <h3>{t(`routines.${entry.id}-name`)}</h3>
              <p>{t(`routines.${entry.id}-why`)}</p>
              <p class="small quiet">{t(`routines.${entry.id}-how`)}</p>
            </div>
            <Button onPress={() => take(entry)}>{t("routines.add")}</Button>
          </li>
        ))}
    </ul>
  );
}
