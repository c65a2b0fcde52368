import { useSignal } from "@preact/signals";
import { useSpeech } from "@/components/i18n/language";
import { Welcome } from "@/components/welcome/Welcome";
import { send } from "@/lib/messages/send";
import type { Failure, Result } from "@/lib/model/result";
import { useAnswer } from "../wiring/answer";
import { showPage } from "../wiring/Page";
import { setSite } from "../wiring/set-site";

function WelcomePage() {
  const { t } = useSpeech();
  const schedule = useAnswer("schedule.get", {}, ["settings"]);
  const sites = useAnswer("site.list", {}, ["sites", "settings"]);
  const failure = useSignal<Failure | null>(null);
  const said = useSignal<string | null>(null);
  async function settle<Value>(asked: Promise<Result<Value>>, after?: (value: Value) => void) {
    const answer = await asked;
    failure.value = answer.ok ? null : answer.error;
    if (answer.ok) after?.(answer.value);
    await Promise.all([schedule.reload(), sites.reload()]);
  }
  return (
    <Welcome
      language={t.language}
      week={schedule.value.value?.days ?? null}
      sites={sites.value.value ?? []}
      failure={failure.value ?? schedule.failure.value}
      said={said.value}
      onLanguage={(language) => void settle(send("settings.set", { language }))}
      onWeek={(days) => void settle(send("schedule.set", { days }))}
      onEnable={(origin, on) => void settle(setSite(origin, on))}
      onLoadSample={() =>
        void settle(send("sample.load", {}), ({ actions }) => {
          said.value = t("settings.sample-loaded", { n: actions });
        })
      }
      onFinish={() =>
        void settle(send("settings.set", { welcomed: true }), () => {
          location.href = "coach.html#/today";
        })
      }
    />
  );
}

showPage(<WelcomePage />, "whole");
