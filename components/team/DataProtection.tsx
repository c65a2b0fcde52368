import type { ComponentChildren } from "preact";
import type { ReceivedView, OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Sheet } from "../ui/Place";
import { HeldRegister } from "./HeldRegister";
import { TeamFacts } from "./TeamFacts";
import { TeamPage } from "./TeamPage";
import type { LeadActs } from "./team-acts";

interface DataProtectionProps extends Pick<LeadActs, "onSaveNotice"> {
  team: OwnTeamView;
  /** All that is held of this team. */
  received: readonly ReceivedView[];
  onSavePage: (title: string, content: ComponentChildren) => void;
}

/** What a manager's browser holds about a team: purpose, what, how long, the register, the papers. */
export function DataProtection({ team, received, onSaveNotice, onSavePage }: DataProtectionProps) {
  const { t } = useSpeech();
  const territories = team.members.filter(({ territory }) => territory !== null).length;
  const register = <HeldRegister team={team} received={received} />;
  const title = t("protection.register");
  return (
    <TeamPage team={team} page="data">
      <p>{t("protection.intro")}</p>
      <Sheet class="part">
        <h2>{t("protection.purpose")}</h2>
        <p>{t("protection.purpose-words")}</p>
        <h2>{t("protection.what")}</h2>
        <ul>
          <li>{t("protection.what-summaries", { n: received.length })}</li>
          <li>{t("protection.what-notes")}</li>
          <li>{t("protection.what-territories", { n: territories })}</li>
          <li>{t("protection.what-aggregates")}</li>
        </ul>
        <p>{t("protection.not-held")}</p>
        <h2>{t("protection.how-long")}</h2>
        <p>{t("protection.how-long-words", { days: team.keepDays })}</p>
        <p>{t("protection.withdrawal")}</p>
      </Sheet>
      <Sheet class="part">
        <h2>{t("protection.register")}</h2>
        <p class="quiet">{t("protection.register-hint")}</p>
        {register}
        {received.length > 0 && (
          <div>
            <Button
              onPress={() =>
                onSavePage(
                  title,
                  <main>
                    <h1>{title}</h1>
                    <TeamFacts team={team} />
                    {register}
                  </main>,
                )
              }
            >
              {t("protection.save-register")}
            </Button>
          </div>
        )}
      </Sheet>
      <Sheet class="part">
        <h2>{t("protection.rights")}</h2>
        <ul>
          <li>{t("protection.rights-access")}</li>
          <li>{t("protection.rights-erase")}</li>
          <li>{t("protection.rights-explain")}</li>
        </ul>
      </Sheet>
      <Sheet class="part">
        <h2>{t("protection.before")}</h2>
        <p>{t("protection.before-words")}</p>
        <h3>{t("team.papers")}</h3>
        <p class="quiet">{t("team.papers-hint")}</p>
        <div class="button-row">
          {(["notice", "works-council"] as const).flatMap((sheet) =>
            (["fr", "en"] as const).map((language) => (
              <Button key={`${sheet} ${language}`} onPress={() => void onSaveNotice(team, sheet, language)}>
                {t(`team.paper-${sheet}`)} ({language})
              </Button>
            )),
          )}
        </div>
      </Sheet>
    </TeamPage>
  );
}
