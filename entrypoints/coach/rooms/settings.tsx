import { useSignal } from "@preact/signals";
import { useSpeech } from "@/components/i18n/language";
import { SettingsPage } from "@/components/settings/SettingsPage";
import { send } from "@/lib/messages/send";
import { type Failure, fail, type Result, succeed } from "@/lib/model/result";
import type { Settings } from "@/lib/model/settings";
import { createId } from "@/lib/platform/ids";
import type { TaughtRule } from "@/lib/model/taught-rule";
import { exportTaughtRules, importTaughtRules } from "@/lib/sites/taught/exchange";
import { proposeSite } from "@/lib/sites/taught/propose";
import { chooseHolidays } from "../../wiring/holidays";
import { saveFile } from "../../wiring/save-file";
import { useAnswer } from "../../wiring/answer";
import { todayHere } from "../../wiring/now";
import { requestNotifications } from "../../wiring/permissions";
import { setSite } from "../../wiring/set-site";

/** Settings, wired. */
export default function SettingsRoom() {
  const { t } = useSpeech();
  const today = todayHere();
  const settings = useAnswer("settings.get", {}, ["settings"]);
  const schedule = useAnswer("schedule.get", {}, ["settings"]);
  const absences = useAnswer("absence.list", { year: Number(today.slice(0, 4)) }, ["settings"]);
  const sites = useAnswer("site.list", {}, ["sites", "settings"]);
  const policy = useAnswer("policy.get", {}, ["settings"]);
  const taught = useAnswer("taught.list", {}, ["sites"]);
  const day = useAnswer("day.get", {}, ["log"]);
  const failure = useSignal<Failure | null>(null);
  const said = useSignal<string | null>(null);

  async function settle<Value>(asked: Promise<Result<Value>>, after?: (value: Value) => void) {
    const answer = await asked;
    failure.value = answer.ok ? null : answer.error;
    if (answer.ok) after?.(answer.value);
    // What was written is told to every page, this one included; what was not is shown again as it is.
    else await Promise.all([settings, schedule, absences, sites, taught, day].map((one) => one.reload()));
  }
  const change = (part: Partial<Settings>) => void settle(send("settings.set", part));
  const chosen = settings.value.value;

  return (
    <SettingsPage
      policy={policy.value.value}
      settings={chosen}
      week={schedule.value.value?.days ?? null}
      absences={absences.value.value ?? []}
      sites={sites.value.value ?? []}
      hasSample={day.value.value?.sample ?? false}
      said={said.value}
      today={today}
      failure={failure.value ?? settings.failure.value}
      onChange={change}
      onNotifications={(on) => void setNotifications(on).then(settleFailure)}
      onHolidays={(place) => void settle(chooseHolidays(place))}
      onWeek={(days) => void settle(send("schedule.set", { days }))}
      onAddAbsence={(absence) =>
        void settle(send("absence.add", { record: "absence", id: createId(), ...absence }))
      }
      onRemoveAbsence={(id) => void settle(send("absence.remove", { id }))}
      onEnable={(origin, on) => void settle(setSite(origin, on))}
      onAutoLog={(origin, on) => {
        const others = (chosen?.autoLogOrigins ?? []).filter((one) => one !== origin);
        change({ autoLogOrigins: on ? [...others, origin] : others });
      }}
      taught={taught.value.value ?? []}
      proposeRule={(first, second) => proposeSite(createId(), first, second)}
      onTeach={(rule) => void settle(send("taught.save", rule))}
      taughtFiles={{
        onExport: () => {
          const text = exportTaughtRules(taught.value.value ?? []);
          saveFile(new Blob([text], { type: "application/json" }), "cairn-sites.json");
        },
        readRules: importTaughtRules,
        onImport: (rules) => void settle(saveRules(rules)),
      }}
      onForgetTaught={(id) => void settle(send("taught.remove", { id }))}
      onLoadSample={() =>
        void settle(send("sample.load", {}), ({ actions }) => {
          said.value = t("settings.sample-loaded", { n: actions });
        })
      }
      onRemoveSample={() =>
        void settle(send("sample.remove", {}), ({ actions }) => {
          said.value = t("settings.sample-removed", { n: actions });
        })
      }
      onErase={() =>
        void settle(send("everything.erase", { confirmed: true }), () => {
          said.value = t("settings.erased");
        })
      }
    />
  );

  function settleFailure(result: Result<unknown>) {
    void settle(Promise.resolve(result));
  }
}

/** Saves rules one after the other; stops at the first that is refused. */
async function saveRules(rules: readonly TaughtRule[]): Promise<Result<null>> {
  for (const rule of rules) {
    const saved = await send("taught.save", rule);
    if (!saved.ok) return saved;
  }
  return succeed(null);
}

async function setNotifications(on: boolean): Promise<Result<unknown>> {
  if (on && !(await requestNotifications())) return fail("permission-refused");
  return send("settings.set", { notifications: on });
}
