import { Mountain, NotebookText, Settings, Sun } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { Notebook } from "@/components/coach/Notebook";
import { Today } from "@/components/coach/Today";
import { useSpeech } from "@/components/i18n/language";
import { Journal } from "@/components/journal/Journal";
import { everything } from "@/components/journal/FindForm";
import type { CopyState } from "@/components/journal/keep-copy";
import { PatternList } from "@/components/patterns/PatternList";
import { PatternPage } from "@/components/patterns/PatternPage";
import { DataPart } from "@/components/settings/DataPart";
import { SettingsPage } from "@/components/settings/SettingsPage";
import { SitesPart } from "@/components/settings/SitesPart";
import { TimePart } from "@/components/settings/TimePart";
import { Welcome } from "@/components/welcome/Welcome";
import { emptyDay, fullDay, journalLines, learning, patternView } from "./data";
import { idleActs, nothing, type Scene } from "./scene";
import { absences, settings, sites, week } from "./settings-data";

const page = { width: 1120, height: 820 };

function Room({ current, children }: { current: string; children: ComponentChildren }) {
  const { t } = useSpeech();
  return (
    <Notebook
      hasSample={false}
      onRemoveSample={nothing}
      current={current}
      rooms={[
        { id: "today", label: t("coach.room-today"), icon: Sun },
        { id: "patterns", label: t("coach.room-patterns"), icon: Mountain },
        { id: "journal", label: t("coach.room-journal"), icon: NotebookText },
        { id: "settings", label: t("coach.room-settings"), icon: Settings },
      ]}
    >
      {children}
    </Notebook>
  );
}

const lineActs = { onCorrectLine: nothing, onVoidLine: nothing };
const journal = (part: { lines?: typeof journalLines; copy?: CopyState } = {}) => (
  <Room current="journal">
    <Journal
      search={everything}
      onSearch={nothing}
      lines={part.lines ?? journalLines}
      hasMore={(part.lines ?? journalLines).length > 0}
      onMore={nothing}
      failure={null}
      onCorrect={nothing}
      onVoid={nothing}
      copy={{
        state: part.copy ?? { step: "idle" },
        onBackup: nothing,
        onChooseFile: nothing,
        onApply: nothing,
        onLeave: nothing,
        onUndoRestore: nothing,
      }}
    />
  </Room>
);
const patternActs = {
  onContest: nothing,
  onResume: nothing,
  onMarker: nothing,
  onPlan: nothing,
  onEndPlan: nothing,
};
const settingsActs = {
  onChange: nothing,
  onNotifications: nothing,
  onHolidays: nothing,
  onWeek: nothing,
  onAddAbsence: nothing,
  onRemoveAbsence: nothing,
  onEnable: nothing,
  onAutoLog: nothing,
  onLoadSample: nothing,
  onRemoveSample: nothing,
  onErase: nothing,
};
const welcome = (firstStep: number) => (
  <Welcome
    firstStep={firstStep}
    language="en"
    week={week}
    sites={sites.map((site) => ({ ...site, enabled: false, managed: false }))}
    failure={null}
    said={null}
    onLanguage={nothing}
    onWeek={nothing}
    onEnable={nothing}
    onLoadSample={nothing}
    onFinish={nothing}
  />
);

/** The notebook's rooms and the welcome page. */
export const coachScenes: Record<string, Scene> = {
  "coach-today": {
    ...page,
    draw: () => (
      <Room current="today">
        <Today today="2026-11-23" day={fullDay} receipt={null} failure={null} {...lineActs} {...idleActs} />
      </Room>
    ),
  },
  "coach-today-empty": {
    ...page,
    height: 640,
    draw: () => (
      <Room current="today">
        <Today today="2026-11-23" day={emptyDay} receipt={null} failure={null} {...lineActs} {...idleActs} />
      </Room>
    ),
  },
  "coach-narrow": {
    width: 400,
    height: 900,
    draw: () => journal(),
  },
  "coach-journal": { ...page, draw: () => journal() },
  "coach-journal-empty": { ...page, height: 560, draw: () => journal({ lines: [] }) },
  "coach-journal-restore": {
    ...page,
    draw: () =>
      journal({
        copy: {
          step: "preview",
          lines: [
            { record: "action", added: 1240, changed: 3, kept: 210 },
            { record: "account", added: 18, changed: 0, kept: 4 },
          ],
          bad: [{ code: "file-unreadable", facts: { line: 812, detail: "expected a day, YYYY-MM-DD" } }],
          badCount: 1,
        },
      }),
  },
  "coach-patterns": {
    ...page,
    draw: () => (
      <Room current="patterns">
        <PatternList patterns={[patternView, learning, { ...learning, pattern: "constant-soliciting" }]} />
      </Room>
    ),
  },
  "coach-pattern": {
    ...page,
    draw: () => (
      <Room current="patterns">
        <PatternPage
          view={{
            ...patternView,
            plan: { id: "p1", cue: "I open the mail in the morning", act: "I first call one account" },
          }}
          {...patternActs}
        />
      </Room>
    ),
  },
  "coach-settings": {
    ...page,
    draw: () => (
      <Room current="settings">
        <SettingsPage
          settings={settings}
          week={week}
          absences={absences}
          sites={sites}
          hasSample={false}
          said={null}
          today="2026-11-23"
          failure={null}
          taught={[]}
          proposeRule={() => ({ ok: false, refusal: "no-id" })}
          onTeach={() => undefined}
          taughtFiles={{ onExport: nothing, readRules: () => ({ ok: true, value: [] }), onImport: nothing }}
          onForgetTaught={() => undefined}
          {...settingsActs}
        />
      </Room>
    ),
  },
  "settings-time": {
    width: 760,
    height: 900,
    draw: () => (
      <main class="notebook-page">
        <TimePart settings={settings} week={week} absences={absences} today="2026-11-23" {...settingsActs} />
      </main>
    ),
  },
  "settings-sites": {
    width: 760,
    height: 500,
    draw: () => (
      <main class="notebook-page">
        <SitesPart sites={sites} {...settingsActs} />
      </main>
    ),
  },
  "settings-data": {
    width: 760,
    height: 560,
    draw: () => (
      <main class="notebook-page">
        <DataPart settings={settings} hasSample said="212 sample actions loaded." {...settingsActs} />
      </main>
    ),
  },
  "welcome-1": { width: 1000, height: 760, draw: () => welcome(0) },
  "welcome-2": { width: 1000, height: 860, draw: () => welcome(1) },
  "welcome-3": { width: 1000, height: 860, draw: () => welcome(2) },
  "welcome-4": { width: 1000, height: 760, draw: () => welcome(3) },
};
