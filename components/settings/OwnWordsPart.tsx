import { useState } from "preact/hooks";
import type { Settings } from "@/lib/model/settings";
import { useSpeech } from "../i18n/language";
import { TextField } from "../ui/Field";
import { OwnKinds } from "./OwnKinds";
import { WordList } from "./WordList";
import "./settings.css";

interface OwnWordsPartProps {
  settings: Settings;
  onChange: (part: Partial<Settings>) => void;
}

const segments = ["gold", "silver", "bronze"] as const;

/** The person's own words: kinds of action, what the segments are called, statuses and tags. */
export function OwnWordsPart({ settings, onChange }: OwnWordsPartProps) {
  const { t } = useSpeech();
  const names = settings.segmentNames ?? {};
  return (
    <>
      <OwnKinds kinds={settings.actionTypes ?? []} onChange={(actionTypes) => onChange({ actionTypes })} />
      <section class="settings-part">
        <h2>{t("words.segments")}</h2>
        <p class="quiet">{t("words.segments-hint")}</p>
        <div class="segment-names">
          {segments.map((segment) => (
            <SegmentName
              key={segment}
              label={t(`words.segment-${segment}`)}
              name={names[segment] ?? ""}
              onName={(name) => {
                const { [segment]: _before, ...others } = names;
                onChange({ segmentNames: name === "" ? others : { ...others, [segment]: name } });
              }}
            />
          ))}
        </div>
      </section>
      <WordList
        title={t("words.statuses")}
        hint={t("words.statuses-hint")}
        add={t("words.status-add")}
        words={settings.statuses ?? []}
        most={20}
        onChange={(statuses) => onChange({ statuses })}
      />
      <WordList
        title={t("words.tags")}
        hint={t("words.tags-hint")}
        add={t("words.tag-add")}
        words={settings.tags ?? []}
        most={60}
        onChange={(tags) => onChange({ tags })}
      />
    </>
  );
}

interface SegmentNameProps {
  label: string;
  name: string;
  onName: (name: string) => void;
}

/** What one segment is called. What is typed stands as it is typed; what is kept has no spaces around it. */
function SegmentName({ label, name, onName }: SegmentNameProps) {
  const [typed, setTyped] = useState(name);
  return (
    <TextField
      label={label}
      value={typed}
      maxLength={40}
      onInput={(text) => {
        setTyped(text);
        if (text.trim() !== typed.trim()) onName(text.trim());
      }}
    />
  );
}
