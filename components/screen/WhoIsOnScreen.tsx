import { daysBetween } from "@/lib/i18n/format";
import { isDay } from "@/lib/model/primitives";
import type { OnScreen } from "@/lib/views/on-screen";
import { actionLabel, stageLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { Reveal } from "../ui/Reveal";
import { ChangeSaid } from "./ChangeSaid";
import { Describe } from "./Describe";
import { History } from "./History";
import type { PeopleActs, PeopleChange } from "./people-acts";
import { Segment } from "./Segment";
import "./screen.css";

interface WhoIsOnScreenProps {
  screen: OnScreen;
  today: string;
  /** Present where a person can set right what is known of them. */
  people?: { acts: PeopleActs; change: PeopleChange | null } | undefined;
}

/** Who is on screen: name, account, segment, the last contact in words, and the next step. */
export function WhoIsOnScreen({ screen, today, people }: WhoIsOnScreenProps) {
  const { t } = useSpeech();
  const { contact, account } = screen;
  const name = contact?.name ?? account?.name ?? screen.deal?.name;
  if (name === undefined)
    return (
      <section class="who" aria-label={t("screen.who")}>
        <h1 class="unknown">{screen.site === null ? t("screen.unknown") : t("screen.nobody")}</h1>
        {screen.site !== null && <p class="quiet">{t("screen.nobody-hint")}</p>}
      </section>
    );
  return (
    <section class="who" aria-label={t("screen.who")}>
      <h1 class="name" dir="auto">
        {name}
      </h1>
      <AccountLine screen={screen} />
      <DealLine screen={screen} />
      <LastContact screen={screen} />
      <NextStep screen={screen} today={today} />
      {screen.guess && screen.product !== null && (
        <p class="small quiet">{t("screen.guess", { product: screen.product })}</p>
      )}
      {people && <MoreOfThem screen={screen} {...people} />}
    </section>
  );
}

function MoreOfThem({
  screen,
  acts,
  change,
}: {
  screen: OnScreen;
  acts: PeopleActs;
  change: PeopleChange | null;
}) {
  const { t } = useSpeech();
  const hasHistory = [screen.history ?? [], screen.people ?? [], screen.openOpportunities].some(
    (list) => list.length > 0,
  );
  return (
    <div class="more-of-them">
      {change && <ChangeSaid key={change.id} change={change} {...acts} />}
      <Reveal label={t("people.describe")} openLabel={t("people.describe-close")}>
        <Describe screen={screen} acts={acts} />
      </Reveal>
      {hasHistory && (
        <Reveal label={t("people.more")} openLabel={t("people.more-close")}>
          <History screen={screen} />
        </Reveal>
      )}
    </div>
  );
}

function AccountLine({ screen: { contact, account } }: { screen: OnScreen }) {
  const { t } = useSpeech();
  const role = contact?.role ?? null;
  if (!account && role === null) return null;
  const status = account?.status ?? null;
  const statusKey = `screen.status-${status}`;
  return (
    <p class="account">
      {contact && account && <span dir="auto">{account.name}</span>}
      {account?.segment && <Segment segment={account.segment} />}
      {status !== null && <span class="small quiet">{t.has(statusKey) ? t(statusKey) : status}</span>}
      {role !== null && <span class="small quiet">{t(`screen.${role}`)}</span>}
      {(account?.tags ?? []).map((tag) => (
        <span key={tag} class="small quiet" dir="auto">
          {tag}
        </span>
      ))}
    </p>
  );
}

/** The deal on screen, under the name of whose it is. */
function DealLine({ screen: { deal, contact, account } }: { screen: OnScreen }) {
  const { t } = useSpeech();
  if (!deal) return null;
  const stage = deal.stage === null ? null : stageLabel(t, deal.stage);
  if (!contact && !account) return stage === null ? null : <p class="quiet">{stage}</p>;
  return (
    <p>
      <span dir="auto">{deal.name}</span>
      {stage !== null && <span class="small quiet"> {stage}</span>}
    </p>
  );
}

function LastContact({ screen: { last } }: { screen: OnScreen }) {
  const { t, format } = useSpeech();
  return (
    <p class="quiet">
      {last
        ? t("screen.last", { what: actionLabel(t, last), when: format.daysAgo(last.daysAgo) })
        : t("screen.first-time")}
    </p>
  );
}

function NextStep({ screen, today }: { screen: OnScreen; today: string }) {
  const { t, format } = useSpeech();
  const [deal] = screen.openOpportunities;
  if (!deal) return null;
  if (deal.nextStep === null) return <p class="quiet">{t("screen.no-next", { name: deal.name })}</p>;
  const when = !isDay(deal.nextStep)
    ? deal.nextStep
    : Math.abs(daysBetween(today, deal.nextStep)) < 2
      ? format.daysAgo(-daysBetween(today, deal.nextStep))
      : format.dayInWords(deal.nextStep);
  return <p>{t("screen.next", { when, name: deal.name })}</p>;
}
