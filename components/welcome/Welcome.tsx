import { useEffect, useRef, useState } from "preact/hooks";
import type { Failure } from "@/lib/model/result";
import type { Language } from "@/lib/model/settings";
import type { SiteView } from "@/lib/views/site";
import { useSpeech } from "../i18n/language";
import { Stones } from "../mark/Stones";
import { HoursEditor } from "../settings/HoursEditor";
import { isWeekRight, type Week } from "../settings/hours";
import { SitesPart } from "../settings/SitesPart";
import { Button } from "../ui/Button";
import { ChoiceRow } from "../ui/Field";
import { Failed } from "../ui/Failed";
import { Notice } from "../ui/Place";
import "./welcome.css";

interface WelcomeProps {
  language: Language;
  week: Week | null;
  sites: readonly SiteView[];
  failure: Failure | null;
  /** What was just done, as a sentence. */
  said: string | null;
  onLanguage: (language: Language) => void;
  onWeek: (week: Week) => void;
  onEnable: (origin: string, on: boolean, event: Event) => void;
  onLoadSample: () => void;
  onFinish: () => void;
  /** The step to begin with, 0 to 3. */
  firstStep?: number;
}

const steps = ["language", "tools", "hours", "sample"] as const;

/** The first minute: language, tools, working hours, and a month to look around in. Each step can be passed. */
export function Welcome({ firstStep = 0, ...props }: WelcomeProps) {
  const { t } = useSpeech();
  const [step, setStep] = useState(firstStep);
  const [week, setWeek] = useState<Week | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // The step's title takes the focus, so that a screen reader says where one is; not on arrival.
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [step]);
  const name = steps[step] ?? "language";
  const isLast = step === steps.length - 1;
  const next = () => {
    if (name === "hours" && week) props.onWeek(week);
    if (isLast) props.onFinish();
    else setStep(step + 1);
  };
  return (
    <main class="welcome">
      <header class="welcome-head">
        <StepStones step={step} />
        <h1>{t("welcome.title")}</h1>
        <p class="quiet lead" style={{ gridColumn: "1 / -1" }}>
          {t("welcome.about")}
        </p>
      </header>
      <section class="welcome-step">
        <p class="small quiet">{t("welcome.step", { step: step + 1, steps: steps.length })}</p>
        <h2 ref={heading} tabIndex={-1}>
          {t(`welcome.${name}-title`)}
        </h2>
        {props.failure && <Failed failure={props.failure} />}
        {name === "language" && (
          <>
            <ChoiceRow
              label={t("settings.language")}
              hideLabel
              value={props.language}
              options={[
                { value: "fr", label: t("settings.fr") },
                { value: "en", label: t("settings.en") },
              ]}
              onChange={(language) => props.onLanguage(language === "fr" ? "fr" : "en")}
            />
            <p class="quiet">{t("welcome.local")}</p>
          </>
        )}
        {name === "tools" && (
          <>
            <p class="quiet">{t("welcome.tools-about")}</p>
            <SitesPart isFirstRun sites={props.sites} onEnable={props.onEnable} onAutoLog={() => undefined} />
            <p class="small quiet">{t("welcome.tools-why")}</p>
          </>
        )}
        {name === "hours" && (
          <>
            <p class="quiet">{t("settings.hours-hint")}</p>
            {(week ?? props.week) && <HoursEditor week={week ?? props.week ?? {}} onChange={setWeek} />}
          </>
        )}
        {name === "sample" && (
          <>
            <p class="quiet">{t("settings.sample-hint")}</p>
            <div>
              <Button onPress={props.onLoadSample}>{t("settings.sample-load")}</Button>
            </div>
            {props.said !== null && <Notice>{props.said}</Notice>}
          </>
        )}
      </section>
      <footer class="welcome-foot">
        <Button
          kind="primary"
          disabled={name === "hours" && week !== null && !isWeekRight(week)}
          onPress={next}
        >
          {t(isLast ? "welcome.finish" : "welcome.next")}
        </Button>
        {step > 0 && (
          <Button kind="bare" onPress={() => setStep(step - 1)}>
            {t("welcome.back")}
          </Button>
        )}
        {!isLast && (
          <Button kind="link" class="away" onPress={props.onFinish}>
            {t("welcome.skip")}
          </Button>
        )}
      </footer>
    </main>
  );
}

/** Each step lays a stone. */
function StepStones({ step }: { step: number }) {
  const states = ["forming", "holding", "marker", "marker"] as const;
  return (
    <span aria-hidden="true">
      <Stones state={states[step] ?? "marker"} strength={1} size={48} />
    </span>
  );
}
