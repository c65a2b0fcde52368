import { Pin, PinOff } from "lucide-preact";
import type { Analysis } from "@/lib/figures/analysis/analyse";
import { addressOf } from "@/lib/figures/analysis/choice";
import { measureOf } from "@/lib/figures/analysis/measures";
import { intervalWords } from "../figures/Share";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { groupWords, valueWords } from "./analysis-words";
import "../ui/table.css";

/** More rows than this are in the CSV alone. */
const mostRows = 300;

interface AnalysisTableProps {
  analysis: Analysis;
  pinOfGroup: (name: string) => "pinned" | "free" | "full" | null;
  onPin: (pinned: boolean, group: string) => void;
}

/** The numbers behind the picture, each group a way to its records and a figure that may be pinned by itself. */
export function AnalysisTable({ analysis, pinOfGroup, onPin }: AnalysisTableProps) {
  const { t, format } = useSpeech();
  const { choice, groups, total } = analysis;
  const isShare = measureOf(choice.measure).as === "share";
  // A count is its own number of records.
  const hasRecords = measureOf(choice.measure).unit !== "count";
  const canPin = groups.some(({ name }) => name !== null && pinOfGroup(name) !== null);
  return (
    <div class="wide-table">
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">
              {t(choice.split === "none" ? "analysis.whole" : `analysis.split-${choice.split}`)}
            </th>
            <th scope="col" class="figure-cell">
              {t(`figures.of-${choice.measure}`)}
            </th>
            {isShare && (
              <th scope="col" class="figure-cell">
                {t("analysis.interval-column")}
              </th>
            )}
            {hasRecords && (
              <th scope="col" class="figure-cell">
                {t("analysis.records-column")}
              </th>
            )}
            {canPin && <th scope="col">{t("analysis.pin-column")}</th>}
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, mostRows).map((group) => (
            <tr key={group.name ?? ""}>
              <th scope="row">
                <a href={addressOf(choice, { of: "group", name: group.name })} dir="auto">
                  {groupWords(t, format, choice.split, group.name)}
                </a>
              </th>
              <td class="figure-cell">{valueWords(t, format, analysis, group.value)}</td>
              {isShare && (
                <td class="figure-cell">{group.interval ? intervalWords(t, format, group.interval) : ""}</td>
              )}
              {hasRecords && <td class="figure-cell">{format.number(group.n, 0)}</td>}
              {canPin && <td>{group.name !== null && pinButton(group.name)}</td>}
            </tr>
          ))}
          <tr class="total-row">
            <th scope="row">
              <a href={addressOf(choice, { of: "all" })}>{t("analysis.all")}</a>
            </th>
            <td class="figure-cell">{valueWords(t, format, analysis, total.value)}</td>
            {isShare && (
              <td class="figure-cell">{total.interval ? intervalWords(t, format, total.interval) : ""}</td>
            )}
            {hasRecords && <td class="figure-cell">{format.number(total.n, 0)}</td>}
            {canPin && <td aria-hidden="true" />}
          </tr>
        </tbody>
      </table>
      {groups.length > mostRows && (
        <p class="small quiet">{t("analysis.more-rows", { n: groups.length - mostRows })}</p>
      )}
    </div>
  );

  function pinButton(name: string) {
    const pin = pinOfGroup(name);
    if (pin === null) return null;
    const group = groupWords(t, format, choice.split, name);
    const label = t(pin === "pinned" ? "analysis.unpin-group" : "analysis.pin-group", { group });
    return (
      <Button
        kind="bare"
        label={pin === "full" ? t("analysis.pin-full") : label}
        pressed={pin === "pinned"}
        disabled={pin === "full"}
        onPress={() => onPin(pin !== "pinned", name)}
      >
        {pin === "pinned" ? <PinOff size={16} aria-hidden /> : <Pin size={16} aria-hidden />}
      </Button>
    );
  }
}
