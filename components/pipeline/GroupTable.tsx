import type { DealGroup } from "@/lib/views/pipeline";
import { intervalWords } from "../figures/Share";
import { useSpeech } from "../i18n/language";
import { behindAddress } from "./behind-address";
import { FigureTable } from "./FigureTable";
import { groupName } from "./group-names";

interface GroupTableProps {
  of: "segment" | "origin" | "status";
  groups: readonly DealGroup[];
  currency: string | null;
}

const gate = 20;

/** Deals by origin, segment or account type: how many, how often won, the average basket, each with its n. */
export function GroupTable({ of, groups, currency }: GroupTableProps) {
  const { t, format } = useSpeech();
  const count = (value: number) => format.number(value, 0);
  // An account is a customer because a deal of it was won: a rate by account type would run in a circle.
  const hasRate = of !== "status";
  const told = hasRate ? groups.filter(({ won, lost }) => won + lost >= gate) : [];
  const columns = [
    of,
    "column-opened",
    "column-won",
    ...(hasRate ? ["column-rate-won"] : []),
    "column-basket",
  ];
  return (
    <>
      <FigureTable
        title={t(`pipeline.${of}-title`)}
        columns={columns.map((key) => t(`pipeline.${key as "origin"}`))}
        rows={groups.map((group) => ({
          key: group.name ?? "none",
          name: groupName(t, of, group.name),
          cells: [
            <a key="opened" href={behindAddress({ of, name: group.name })}>
              {count(group.opened)}
            </a>,
            count(group.won),
            ...(hasRate ? [rate(group)] : []),
            group.averageBasket === null ? (
              t("pipeline.unknown")
            ) : (
              <>
                {format.money(group.averageBasket, currency)}{" "}
                <span class="of">{t("pipeline.of", { n: count(group.withAmount) })}</span>
              </>
            ),
          ],
        }))}
      />
      {!hasRate && <p class="small quiet">{t("pipeline.status-hint")}</p>}
      {told.length > 1 && differences().map((sentence) => <p key={sentence}>{sentence}</p>)}
    </>
  );

  function rate({ won, lost, winRate }: DealGroup) {
    if (winRate === null || won + lost < gate)
      return <span class="of">{t("pipeline.gate-closed", { n: count(won + lost), gate })}</span>;
    return (
      <>
        {format.percent(winRate.share)} <span class="of">{intervalWords(t, format, winRate)}</span>
      </>
    );
  }

  /** What differs by more than chance; where nothing does, that. */
  function differences(): string[] {
    const apart = told.filter(({ verdict }) => verdict !== "within");
    if (apart.length === 0) return [t("pipeline.groups-within")];
    return apart.map(({ name, verdict }) =>
      t(`pipeline.group-${verdict === "above" ? "above" : "below"}`, { name: groupName(t, of, name) }),
    );
  }
}
