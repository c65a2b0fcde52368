import { useState } from "preact/hooks";
import type { MembershipView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { OutcomeNotice } from "./Outcome";
import { PlaceForm } from "./PlaceForm";
import { Readers } from "./Readers";
import { TeamFacts } from "./TeamFacts";
import { TeamChange } from "./TeamChange";
import type { MemberActs, Outcome } from "./team-acts";

type MembershipProps = { membership: MembershipView } & Pick<
  MemberActs,
  "onJoin" | "onLeave" | "onPlace" | "onSaveJoin"
>;

/** A team that one belongs to: both codes, the answer for the manager, the place on a server, and the way out. */
export function Membership({ membership, onJoin, onLeave, onPlace, onSaveJoin }: MembershipProps) {
  const { t } = useSpeech();
  const [isLeaving, setLeaving] = useState(false);
  const [agreed, setAgreed] = useState<Outcome | null>(null);
  const { team, teamName, managerName, carrier, offered } = membership;
  return (
    <Sheet class="part">
      <h2>{teamName}</h2>
      {offered?.invitation.before && (
        <TeamChange
          shown={offered.invitation}
          before={offered.invitation.before}
          onAgree={() => void onJoin(offered.text, membership.ownName).then(setAgreed)}
          onLeave={() => setLeaving(true)}
        />
      )}
      <OutcomeNotice outcome={agreed} done="coaches.agreed" />
      <p>
        {t("team.own-code", { manager: managerName })} <span class="team-code">{membership.ownCode}</span>
      </p>
      <div class="button-row">
        <Button onPress={() => onSaveJoin(membership)}>{t("team.save-join")}</Button>
        <Button kind="bare" onPress={() => setLeaving(true)}>
          {t("team.leave")}
        </Button>
      </div>
      <section class="part" aria-label={t("coaches.readers")}>
        <h3>{t("coaches.readers")}</h3>
        <Readers team={membership} />
      </section>
      <Reveal label={t("team.what-is-agreed")}>
        <TeamFacts team={membership} />
      </Reveal>
      {carrier.type === "webdav" && (
        <Reveal label={t("team.place")} initiallyOpen={membership.place === null}>
          <PlaceForm
            place={membership.place}
            suggested={carrier.url}
            hint={t("team.place-member-hint")}
            onPlace={(place) => onPlace(team, place)}
          />
        </Reveal>
      )}
      <Dialog
        title={t("team.leave-title", { team: teamName })}
        open={isLeaving}
        onClose={() => setLeaving(false)}
        foot={
          <>
            <Button onPress={() => setLeaving(false)}>{t("team.cancel")}</Button>
            <Button
              kind="primary"
              onPress={() => {
                setLeaving(false);
                onLeave(team);
              }}
            >
              {t("team.leave")}
            </Button>
          </>
        }
      >
        <p>{t("team.leave-hint")}</p>
      </Dialog>
    </Sheet>
  );
}
