import { type CatalogueId, catalogueIds } from "@/lib/coach/routines/catalogue";
import { useSpeech } from "../i18n/language";
import { Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { AdoptButton } from "./AdoptButton";
import { TryLink } from "./TryLink";

interface PracticeLibraryProps {
  /** Routines that are kept: of the catalogue by its id, with their own. */
  kept: ReadonlyMap<string, string>;
  onAdopt: (catalogue: CatalogueId, name: string) => Promise<boolean>;
}

/** The starter library: each routine as a recipe, taken up in one click. */
export function PracticeLibrary({ kept, onAdopt }: PracticeLibraryProps) {
  const { t } = useSpeech();
  return (
    <Sheet class="part">
      <h2>{t("practices.title")}</h2>
      <p class="quiet">{t("practices.hint")}</p>
      <ul class="team-people">
        {catalogueIds.map((id) => {
          const name = t(`routines.${id}-name`);
          const keptId = kept.get(id);
          return (
            <li key={id} class="practice-row">
              <div class="part">
                <strong>{name}</strong>
                <p>{t(`routines.${id}-why`)}</p>
                <Reveal
                  label={
                    <>
                      {t("practices.recipe")}
                      <span class="visually-hidden"> {name}</span>
                    </>
                  }
                >
                  <dl class="team-facts">
                    <dt>{t("practices.when")}</dt>
                    <dd>{t(`practices.${id}-when`)}</dd>
                    <dt>{t("practices.how")}</dt>
                    <dd>{t(`practices.${id}-steps`)}</dd>
                    <dt>{t("practices.for")}</dt>
                    <dd>{t(`practices.${id}-for`)}</dd>
                    <dt>{t("practices.kept-by")}</dt>
                    <dd>{t(`routines.${id}-how`)}</dd>
                  </dl>
                </Reveal>
              </div>
              <div>
                {keptId !== undefined ? (
                  <TryLink routine={keptId} name={name} />
                ) : (
                  <AdoptButton name={name} onAdopt={() => onAdopt(id, name)} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
