import { useState } from "preact/hooks";
import type { OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import { Reveal } from "../ui/Reveal";
import { useGradually } from "../ui/use-gradually";
import { FileChoice } from "./FileChoice";
import { OutcomeNotice } from "./Outcome";
import type { LeadActs, Outcome } from "./team-acts";

type MembersProps = { team: OwnTeamView } & Pick<
  LeadActs,
  "onAddMember" | "onRevoke" | "onFolder" | "onReplaceMember"
>;

/** So many people are drawn in one go: a director has thousands. */
const drawnAtOnce = 50;

/** The people of a team, each with the code to compare; adding one by their answer, and revoking one. */
export function Members({ team, onAddMember, onRevoke, onFolder, onReplaceMember }: MembersProps) {
  const { t } = useSpeech();
  const drawn = useGradually(team.members.length, drawnAtOnce);
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const add = async (answer: string) => {
    const added = await onAddMember(team.team, answer);
    setOutcome(added);
    if (added.done) setText("");
  };
  return (
    <div class="part">
      <ul class="team-people">
        {team.members
          .slice(0, drawn)
          .map(({ fingerprint, name, code, folder, sameNameAs, followsEarlier }) => (
            <li key={fingerprint} class="part">
              <div>
                <strong>{name}</strong>
                <p class="quiet">{t("team.member-code")}</p>
                <p class="team-code">{code}</p>
                {folder !== null && <p class="quiet">{t("team.member-folder", { folder })}</p>}
                {followsEarlier && <p class="quiet">{t("coaches.not-agreed", { name })}</p>}
                {sameNameAs !== null && <p>{t("coaches.new-keys")}</p>}
              </div>
              <div class="button-row">
                {folder !== null && (
                  <Button kind="link" onPress={() => onFolder(team.team, fingerprint, null)}>
                    {t("team.unbind-folder")}
                  </Button>
                )}
                {sameNameAs !== null && (
                  <Reveal label={t("coaches.same-person")} kind="link">
                    <p>{t("coaches.same-person-hint", { name })}</p>
                    <Button onPress={() => onReplaceMember(team.team, sameNameAs, fingerprint)}>
                      {t("coaches.same-person-now")}
                    </Button>
                  </Reveal>
                )}
                <Reveal label={t("team.revoke")} kind="link">
                  <p>{t("team.revoke-hint", { name })}</p>
                  <Button onPress={() => onRevoke(team.team, fingerprint)}>{t("team.revoke-now")}</Button>
                </Reveal>
              </div>
            </li>
          ))}
      </ul>
      <TextField label={t("team.paste-join")} rows={2} value={text} onInput={setText} />
      <div class="button-row">
        <Button disabled={text.trim() === ""} onPress={() => void add(text)}>
          {t("team.add-member")}
        </Button>
        <FileChoice
          label={t("team.choose-join")}
          accept=".json,.txt,application/json"
          onFiles={([file]) => void file?.text().then(add)}
        />
      </div>
      <OutcomeNotice outcome={outcome} done="team.member-added" />
    </div>
  );
}
