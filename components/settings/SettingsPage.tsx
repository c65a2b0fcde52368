import { useState } from "preact/hooks";
import type { Absence } from "@/lib/model/calendar";
import type { Failure } from "@/lib/model/result";
import type { Settings } from "@/lib/model/settings";
import type { TaughtRule } from "@/lib/model/taught-rule";
import type { ProposedRule, ShownPage } from "@/lib/views/rule-proposal";
import type { PolicyView } from "@/lib/views/policy";
import type { SiteView } from "@/lib/views/site";
import { useSpeech } from "../i18n/language";
import { Failed } from "../ui/Failed";
import { Tabs } from "../ui/Tabs";
import "../coach/coach.css";
import type { TaughtFileActs } from "../sites/TaughtFiles";
import { TeachSite } from "../sites/TeachSite";
import { type DataActs, DataPart } from "./DataPart";
import type { Week } from "./hours";
import { OwnWordsPart } from "./OwnWordsPart";
import { PolicyPart } from "./PolicyPart";
import { type SiteActs, SitesPart } from "./SitesPart";
import { TimePart } from "./TimePart";
import { YouPart } from "./YouPart";

interface SettingsPageProps extends SiteActs, DataActs {
  taughtFiles: TaughtFileActs;
  /** What the organisation set, where it set anything. */
  policy?: PolicyView | null;
  taught: readonly TaughtRule[];
  proposeRule: (first: ShownPage, second: ShownPage) => ProposedRule;
  onTeach: (rule: TaughtRule) => void;
  onForgetTaught: (id: string) => void;
  settings: Settings | null;
  week: Week | null;
  absences: readonly Absence[];
  sites: readonly SiteView[];
  hasSample: boolean;
  said: string | null;
  today: string;
  failure: Failure | null;
  onNotifications: (on: boolean, event: MouseEvent) => void;
  onHolidays: (place: string | null) => void;
  onWeek: (week: Week) => void;
  onAddAbsence: (absence: Pick<Absence, "from" | "to" | "kind">) => void;
  onRemoveAbsence: (id: string) => void;
}

/** Everything that a person can choose; each choice holds at once. */
export function SettingsPage(props: SettingsPageProps) {
  const { t } = useSpeech();
  const [tab, setTab] = useState("you");
  const { settings } = props;
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("settings.title")}</h1>
      </header>
      {props.failure && <Failed failure={props.failure} />}
      {props.policy && <PolicyPart policy={props.policy} />}
      {settings && (
        <Tabs
          label={t("settings.sections")}
          value={tab}
          onChange={setTab}
          tabs={(["you", "words", "time", "sites", "data"] as const).map((value) => ({
            value,
            label: t(`settings.tab-${value}`),
          }))}
        >
          {tab === "you" && <YouPart {...props} settings={settings} />}
          {tab === "words" && <OwnWordsPart settings={settings} onChange={props.onChange} />}
          {tab === "time" && <TimePart {...props} settings={settings} />}
          {tab === "sites" && (
            <>
              <SitesPart {...props} />
              <TeachSite
                rules={props.taught}
                propose={props.proposeRule}
                onSave={props.onTeach}
                onRemove={props.onForgetTaught}
                {...props.taughtFiles}
              />
            </>
          )}
          {tab === "data" && <DataPart {...props} settings={settings} />}
        </Tabs>
      )}
    </div>
  );
}
