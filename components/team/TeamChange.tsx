import type { CoachView, InvitationView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Reveal } from "../ui/Reveal";
import { Readers } from "./Readers";
import { TeamFacts } from "./TeamFacts";

interface TeamChangeProps {
  shown: InvitationView;
  before: NonNullable<InvitationView["before"]>;
  onAgree: () => void;
  onLeave: () => void;
}

const without = (some: readonly CoachView[], others: readonly CoachView[]): readonly CoachView[] =>
  some.filter(({ code }) => !others.some((one) => one.code === code));

/** What a newer invitation changes for someone in the team: who reads, and what is asked. Agreed to, or left. */
export function TeamChange({ shown, before, onAgree, onLeave }: TeamChangeProps) {
  const { t } = useSpeech();
  const [added, removed] = [without(shown.coaches, before.coaches), without(before.coaches, shown.coaches)];
  const isSame = before.manager === null && added.length === 0 && removed.length === 0;
  const toCompare = [
    ...(before.manager ? [{ name: shown.managerName, code: shown.managerCode }] : []),
    ...added,
  ];
  return (
    <section class="part" aria-label={t("coaches.change-title", { team: shown.teamName })}>
      <h3>{t("coaches.change-title", { team: shown.teamName })}</h3>
      {before.manager && (
        <p>{t("coaches.change-manager", { before: before.manager.name, now: shown.managerName })}</p>
      )}
      {added.map(({ code, name }) => (
        <p key={code}>{t("coaches.change-added", { name })}</p>
      ))}
      {removed.map(({ code, name }) => (
        <p key={code}>{t("coaches.change-removed", { name })}</p>
      ))}
      {isSame && <p>{t("coaches.change-settings")}</p>}
      {toCompare.map(({ code, name }) => (
        <div key={code}>
          <p>{t("team.compare", { manager: name })}</p>
          <p class="team-code">{code}</p>
        </div>
      ))}
      <p class="quiet">{t("coaches.change-until")}</p>
      <h3>{t("coaches.readers-then")}</h3>
      <Readers team={shown} />
      <Reveal label={t("team.what-is-agreed")} initiallyOpen={isSame}>
        <TeamFacts team={shown} />
      </Reveal>
      <div class="button-row">
        <Button kind="primary" onPress={onAgree}>
          {t("coaches.agree")}
        </Button>
        <Button kind="bare" onPress={onLeave}>
          {t("team.leave")}
        </Button>
      </div>
    </section>
  );
}
