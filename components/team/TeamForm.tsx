import { useState } from "preact/hooks";
import { defaultKeepDays, teamSettings, type TeamSettings } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { ChoiceRow, SelectField, TextField, Toggle } from "../ui/Field";

interface TeamFormProps {
  /** The team's settings, or null for a new one; `newTeam` is the id that it would get. */
  settings: TeamSettings | null;
  newTeam: () => string;
  onWrite: (settings: TeamSettings) => void;
}

const daysKept = [14, 30, 60, 90, 180];

/** A team's settings: what the invitation will say. */
export function TeamForm({ settings, newTeam, onWrite }: TeamFormProps) {
  const { t } = useSpeech();
  const [teamName, setTeamName] = useState(settings?.teamName ?? "");
  const [managerName, setManagerName] = useState(settings?.managerName ?? "");
  const [type, setType] = useState(settings?.carrier.type ?? "file");
  const [place, setPlace] = useState(placeOf(settings));
  const [answers, setAnswers] = useState(
    settings?.carrier.type === "webdav" ? (settings.carrier.answersUrl ?? "") : "",
  );
  const [asked, setAsked] = useState(settings?.asks.period ?? "week");
  const [gathers, setGathers] = useState(settings?.gathers ?? "summaries");
  const [words, setWords] = useState(settings?.asks.words ?? "");
  const [days, setDays] = useState(settings?.keepDays ?? defaultKeepDays);
  const carrier =
    type === "webdav"
      ? { type, url: place.trim(), ...(answers.trim() !== "" && { answersUrl: answers.trim() }) }
      : type === "folder"
        ? { type, hint: place.trim() }
        : { type };
  const [partner, setPartner] = useState(settings?.partner ?? null);
  const given = teamSettings.safeParse({
    team: settings?.team ?? "new",
    teamName,
    managerName,
    carrier,
    asks: { period: asked, words },
    keepDays: days,
    ...(gathers === "aggregates" && { gathers }),
    ...(partner && { partner }),
  });
  return (
    <div class="part">
      <TextField label={t("team.team-name")} maxLength={80} value={teamName} onInput={setTeamName} />
      <TextField label={t("team.manager-name")} maxLength={80} value={managerName} onInput={setManagerName} />
      {settings === null && (
        <ChoiceRow
          label={t("team.gathers")}
          value={gathers}
          options={[
            { value: "summaries", label: t("team.gathers-summaries") },
            { value: "aggregates", label: t("team.gathers-aggregates") },
          ]}
          onChange={(value) => {
            setGathers(value === "aggregates" ? value : "summaries");
            setAsked(value === "aggregates" ? "month" : "week");
          }}
        />
      )}
      <ChoiceRow
        label={t("team.fact-carrier")}
        value={type}
        options={(["file", "folder", "webdav"] as const).map((value) => ({
          value,
          label: t(`team.carrier-${value}`),
        }))}
        onChange={(value) => setType(value === "webdav" || value === "folder" ? value : "file")}
      />
      {type !== "file" && (
        <TextField
          label={t(type === "webdav" ? "team.carrier-url" : "team.carrier-hint")}
          value={place}
          maxLength={200}
          onInput={setPlace}
        />
      )}
      {type === "webdav" && gathers === "summaries" && (
        <TextField
          label={t("team.answers-url")}
          hint={t("team.answers-url-hint")}
          value={answers}
          maxLength={200}
          onInput={setAnswers}
        />
      )}
      {gathers === "summaries" && (
        <ChoiceRow
          label={t("team.fact-asks")}
          value={asked}
          options={[
            { value: "week", label: t("team.asks-week") },
            { value: "month", label: t("team.asks-month") },
          ]}
          onChange={(value) => setAsked(value === "month" ? "month" : "week")}
        />
      )}
      <TextField
        label={t("team.asks-words")}
        hint={t("team.asks-words-hint")}
        rows={2}
        maxLength={1_000}
        value={words}
        onInput={setWords}
      />
      <SelectField
        label={t("team.fact-keep")}
        value={String(days)}
        options={daysKept.map((n) => ({ value: String(n), label: t("team.keep", { days: n }) }))}
        onChange={(value) => setDays(Number(value))}
      />
      <Toggle
        label={t("team.is-partner")}
        hint={t("team.is-partner-hint")}
        on={partner !== null}
        onChange={(on) => setPartner(on ? { perimeter: "", process: "" } : null)}
      />
      {partner && (
        <>
          <TextField
            label={t("team.perimeter")}
            rows={2}
            maxLength={500}
            value={partner.perimeter}
            onInput={(perimeter) => setPartner({ ...partner, perimeter })}
          />
          <TextField
            label={t("team.process")}
            rows={3}
            maxLength={2_000}
            value={partner.process}
            onInput={(process) => setPartner({ ...partner, process })}
          />
        </>
      )}
      <div>
        <Button
          kind="primary"
          disabled={!given.success}
          onPress={() => given.success && onWrite({ ...given.data, team: settings?.team ?? newTeam() })}
        >
          {t(settings ? "team.save-team" : "team.make-team")}
        </Button>
      </div>
    </div>
  );
}

function placeOf(settings: TeamSettings | null): string {
  const carrier = settings?.carrier;
  return carrier?.type === "webdav" ? carrier.url : carrier?.type === "folder" ? carrier.hint : "";
}
