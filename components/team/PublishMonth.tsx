import { useEffect, useState } from "preact/hooks";
import { decodeAggregate } from "@/lib/team/aggregate-payload";
import type { MembershipView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { SelectField } from "../ui/Field";
import { EmptyState, Sheet } from "../ui/Place";
import { OutcomeNotice } from "./Outcome";
import { ReadersOfIt } from "./Readers";
import type { MemberActs, Outcome } from "./team-acts";
import "../ui/list.css";

type PublishMonthProps = { membership: MembershipView } & Pick<MemberActs, "onPublishable" | "onPublish">;

/** A manager's months on their way to a director: what is drawn here is read back from the very bytes that will go. */
export function PublishMonth({ membership, onPublishable, onPublish }: PublishMonthProps) {
  const { t, format } = useSpeech();
  const [months, setMonths] = useState<Awaited<ReturnType<MemberActs["onPublishable"]>> | null>(null);
  const [chosen, setChosen] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    void onPublishable().then(setMonths);
  }, [membership.team]);
  if (months === null) return null;
  const shown = months.find(({ month }) => month === chosen) ?? months[0];
  const aggregate = shown ? decodeAggregate(new TextEncoder().encode(shown.payload)) : null;
  return (
    <Sheet class="part">
      <h2>{t("team.publish-title", { manager: membership.managerName })}</h2>
      <p class="quiet">{t("team.publish-hint")}</p>
      {!shown || !aggregate ? (
        <EmptyState>{t("team.publish-none")}</EmptyState>
      ) : (
        <>
          <SelectField
            label={t("team.month")}
            value={shown.month}
            options={months.map(({ month }) => ({ value: month, label: format.month(month) }))}
            onChange={(value) => {
              setOutcome(null);
              setChosen(value);
            }}
          />
          <section class="part" aria-label={t("team.preview")}>
            <h3>{t("team.preview")}</h3>
            <ul class="plain-list">
              {aggregate.teams.map(({ name, share, people }) => (
                <li key={name}>
                  <span>{name}</span>
                  <span>{t("team.aggregate", { share: format.percent(share), people })}</span>
                </li>
              ))}
            </ul>
          </section>
          <ReadersOfIt team={membership} />
          <div>
            <Button
              kind="primary"
              disabled={isSending}
              onPress={() => {
                setSending(true);
                void onPublish(membership, shown.payload).then((result) => {
                  setSending(false);
                  setOutcome(result);
                });
              }}
            >
              {t(`team.send-${membership.carrier.type}`)}
            </Button>
          </div>
          <OutcomeNotice
            outcome={outcome}
            done={membership.carrier.type === "file" ? "team.saved-envelope" : "team.sent"}
          />
        </>
      )}
    </Sheet>
  );
}
