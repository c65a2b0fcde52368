import { dealMix, type PersonInContext } from "@/lib/team/context-of-deals";
import { useSpeech } from "../i18n/language";
import { Sheet } from "../ui/Place";
import type { BandRow } from "./ChanceBands";

interface ExplanationsProps {
  people: readonly PersonInContext[];
  differing: readonly BandRow[];
}

/** For those whose result differs: how their deals are made up beside the team's, and questions instead of a verdict. */
export function Explanations({ people, differing }: ExplanationsProps) {
  const { t, format } = useSpeech();
  const team = dealMix(people.flatMap(({ deals }) => deals));
  return (
    <Sheet class="part">
      <h2>{t("context.explain")}</h2>
      <ul class="team-changes">
        {differing.map(({ person, name }) => {
          const one = people.find((each) => each.person === person);
          const mix = one && dealMix(one.deals);
          if (!one || !mix || !team) return null;
          return (
            <li key={person}>
              {t("context.explain-line", {
                name,
                closed: mix.closed,
                inbound: format.percent(mix.inbound),
                teamInbound: format.percent(team.inbound),
                gold: format.percent(mix.gold),
                teamGold: format.percent(team.gold),
              })}{" "}
              {one.tenure && t("context.explain-tenure", { tenure: t(`team.tenure-${one.tenure}`) })}{" "}
              {one.territory && t("context.explain-territory", { territory: one.territory })}
            </li>
          );
        })}
      </ul>
      <p>{t("context.explain-questions")}</p>
    </Sheet>
  );
}
