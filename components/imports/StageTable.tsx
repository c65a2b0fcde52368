import { stageName, stageNames, type StageName } from "@/lib/model/pipeline";
import type { DealsPart } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import "../ui/table.css";

interface StageTableProps {
  part: DealsPart;
  onStage: (file: string, value: string, stage: StageName) => void;
}

/** The stages of a file and which of Cairn's each means. */
export function StageTable({ part, onStage }: StageTableProps) {
  const { t, format } = useSpeech();
  if (part.stages.length === 0) return null;
  return (
    <table class="plain-table import-table">
      <caption class="visually-hidden">{t("imports.stages")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("imports.stage-value")}</th>
          <th scope="col" class="figure-cell">
            {t("imports.stage-count")}
          </th>
          <th scope="col">{t("imports.stage-means")}</th>
        </tr>
      </thead>
      <tbody>
        {part.stages.map(({ value, count, stage }) => (
          <tr key={value}>
            <th scope="row">{value}</th>
            <td class="figure-cell">{format.number(count, 0)}</td>
            <td>
              <select
                class="control"
                aria-label={`${t("imports.stage-means")}: ${value}`}
                value={stage}
                onChange={({ currentTarget }) => {
                  const chosen = stageName.safeParse(currentTarget.value);
                  if (chosen.success) onStage(part.file, value, chosen.data);
                }}
              >
                {stageNames.map((name) => (
                  <option key={name} value={name}>
                    {t(`pipeline.stage-${name}`)}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
