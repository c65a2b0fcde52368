import type { ComponentChildren } from "preact";
import { followUp } from "@/lib/team/pool-effects";
import type { PracticeEffect, PracticeView } from "@/lib/views/practice";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Reveal } from "../ui/Reveal";
import { AdoptButton } from "./AdoptButton";
import { TryLink } from "./TryLink";
import { effectWords, rhythmOf, signerWords } from "./practice-words";
import type { PracticeActs } from "./team-acts";

/** What the colleague's own weeks showed: only who leads a team could say what several people reported. */
function ownOf({ effects }: PracticeView["tried"]): PracticeView["tried"] {
  const own = effects.filter(({ level }) => level === 3);
  return { people: own.length > 0 ? 1 : 0, effects: own };
}

interface PracticeCardProps extends PracticeActs {
  practice: PracticeView;
  /** The routine that was adopted from it, if one is kept. */
  routine: string | null;
  /** What the manager's team reported back; null for who leads none. */
  reported: { readonly people: number; readonly effects: readonly PracticeEffect[] } | null;
}

/** One published practice: what is known of it, the recipe, and taking it up in one click. */
export function PracticeCard({ practice, routine, reported, ...acts }: PracticeCardProps) {
  const { t, format } = useSpeech();
  const { title, tried } = practice;
  const next = reported && reported.effects.length > 0 ? followUp(tried, reported) : null;
  const effects = (list: readonly PracticeEffect[]): ComponentChildren =>
    list.map((effect) => (
      <p key={`${effect.level} ${effect.outcome}`}>
        {effectWords(t, format, effect)}{" "}
        <span class="quiet small">{t("practices.level", { level: effect.level })}</span>
      </p>
    ));
  return (
    <li class="part">
      <div class="part">
        <strong>{title}</strong>
        <p>{practice.why}</p>
        <p class="quiet small">{signerWords(t, practice)}</p>
        {tried.effects.length > 0 ? effects(tried.effects) : <p>{t("practices.effect-none")}</p>}
        {reported && (
          <>
            <p class="quiet">{t("practices.reported", { people: reported.people })}</p>
            {effects(reported.effects)}
            {reported.effects.length > 0 && next === null && (
              <p class="quiet">{t("practices.publish-later")}</p>
            )}
          </>
        )}
        <Reveal
          label={
            <>
              {t("practices.recipe")}
              <span class="visually-hidden"> {title}</span>
            </>
          }
        >
          <dl class="team-facts">
            <dt>{t("practices.when")}</dt>
            <dd>{practice.cue}</dd>
            <dt>{t("practices.how")}</dt>
            <dd>
              <ol class="practice-steps">
                {practice.steps.map((step, index) => (
                  <li key={index}>{step}</li>
                ))}
              </ol>
            </dd>
            <dt>{t("practices.for")}</dt>
            <dd>{practice.situation}</dd>
            <dt>{t("practices.count")}</dt>
            <dd>{rhythmOf(t, format, practice)}</dd>
          </dl>
        </Reveal>
      </div>
      <div class="button-row">
        {routine === null ? (
          <AdoptButton kind="primary" name={title} onAdopt={() => acts.onAdoptPractice(practice)} />
        ) : (
          <TryLink routine={routine} name={title} />
        )}
        {next !== null && (
          <Button onPress={() => acts.onPublishAgain(practice, next)}>
            {t("practices.publish-again")}
            <span class="visually-hidden"> {title}</span>
          </Button>
        )}
        {reported && practice.signedBy === "member" && (
          <Button onPress={() => acts.onPublishAgain(practice, ownOf(tried))}>
            {t("practices.pass-on")}
            <span class="visually-hidden"> {title}</span>
          </Button>
        )}
        <Button onPress={() => acts.onSavePractice(practice)}>
          {t("practices.save-file")}
          <span class="visually-hidden"> {title}</span>
        </Button>
        <Button kind="bare" onPress={() => acts.onRemovePractice(practice)}>
          {t("practices.remove")}
          <span class="visually-hidden"> {title}</span>
        </Button>
      </div>
    </li>
  );
}
