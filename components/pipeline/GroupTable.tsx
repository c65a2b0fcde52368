import type { DealGroup } from "@/lib/views/pipeline";
import { intervalWords } from "../figures/Share";
import { useSpeech } from "../i18n/language";
import { behindAddress } from "./behind-address";
import "../patterns/patterns.css";

interface GroupTableProps {
  of: "segment" | "origin";
  groups: readonly DealGroup[];
  currency: string | null;
}

/** Deals by origin or by segment: how many, how often won, and the average basket, each with its n. */
export function GroupTable({ of, groups, currency }: GroupTableProps) {
  const { t, format } = useSpeech();
  const count = (value: number) => format.number(value, 0);
  const isKnown = groups.some(({ name }) => name !== null);
  return (
    <section class="part">
      <h2>{t(`pipeline.${of}-title`)}</h2>
      {isKnown ? (
        <div class="wide-table">
          <table class="plain-table">
            <caption class="visually-hidden">{t(`pipeline.${of}-title`)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(`pipeline.${of}`)}</th>
                {(["opened", "won", "rate-won", "basket"] as const).map((column) => (
                  <th key={column} scope="col" class="figure-cell">
                    {t(`pipeline.column-${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group.name}>
                  <th scope="row">{nameOf(group.name)}</th>
                  <td class="figure-cell">
                    <a href={behindAddress({ of, name: group.name })}>{count(group.opened)}</a>
                  </td>
                  <td class="figure-cell">{count(group.won)}</td>
                  <td class="figure-cell">{rate(group)}</td>
                  <td class="figure-cell">
                    {group.averageBasket === null ? (
                      t("pipeline.unknown")
                    ) : (
                      <>
                        {format.money(group.averageBasket, currency)}{" "}
                        <span class="of">{t("pipeline.of", { n: count(group.withAmount) })}</span>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p>{t(`pipeline.${of}-none`)}</p>
      )}
    </section>
  );

  function rate({ won, lost, winRate }: DealGroup) {
    if (winRate === null || won + lost < 20)
      return <span class="of">{t("pipeline.gate-short", { n: count(won + lost), gate: 20 })}</span>;
    return (
      <>
        {format.percent(winRate.share)} <span class="of">{intervalWords(t, format, winRate)}</span>
      </>
    );
  }

  function nameOf(name: string | null): string {
    if (name === null) return t("pipeline.no-group");
    const key = `pipeline.${of}-${name}`;
    return t.has(key) ? t(key) : name;
  }
}
