import { useState } from "preact/hooks";
import type { PatternView } from "@/lib/views/coaching";
import { patternUnit, patternValue } from "../card/pattern-words";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { ChoiceRow, TextField } from "../ui/Field";
import "../card/card.css";

export type Agreed = "self" | "coach" | "team";

interface MarkerPartProps {
  view: PatternView;
  onSet: (value: number, agreed: Agreed) => void;
}

/** The limit of a pattern and how it was agreed; changed in place. */
export function MarkerPart({ view, onSet }: MarkerPartProps) {
  const { t, format } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const { marker } = view;
  return (
    <section class="part">
      <h2>{t("patterns.marker")}</h2>
      <p>
        {t(`patterns.marker-agreed-${marker.agreed}`, {
          value: patternValue(t, format, view.pattern, marker.value),
          day: marker.from === null ? "" : format.dayWithYear(marker.from),
        })}
      </p>
      {isOpen ? (
        <MarkerForm
          view={view}
          onCancel={() => setOpen(false)}
          onSet={(value, agreed) => {
            setOpen(false);
            onSet(value, agreed);
          }}
        />
      ) : (
        <div>
          <Button onPress={() => setOpen(true)}>{t("patterns.marker-change")}</Button>
        </div>
      )}
    </section>
  );
}

function MarkerForm({ view, onSet, onCancel }: MarkerPartProps & { onCancel: () => void }) {
  const { t, format } = useSpeech();
  const unit = patternUnit(view.pattern);
  const scale = unit === "share" ? 100 : 1;
  const [low, high] = unit === "share" ? [5, 95] : [0.1, 10];
  const [text, setText] = useState(String(Math.round(view.marker.value * scale * 100) / 100));
  const [agreed, setAgreed] = useState<Agreed>(
    view.marker.agreed === "default" ? "self" : view.marker.agreed,
  );
  const value = Number(text.replace(",", "."));
  const isRight = text.trim() !== "" && value >= low && value <= high;
  return (
    <form
      class="card-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) onSet(value / scale, agreed);
      }}
    >
      <TextField
        label={`${t("patterns.marker-value")}, ${t(`patterns.marker-unit-${unit}`)}`}
        value={text}
        wrong={
          isRight
            ? undefined
            : t("patterns.marker-wrong", { low: format.number(low), high: format.number(high) })
        }
        onInput={setText}
      />
      <ChoiceRow
        label={t("patterns.marker-how")}
        value={agreed}
        options={(["self", "coach", "team"] as const).map((one) => ({
          value: one,
          label: t(`patterns.marker-${one}`),
        }))}
        onChange={(one) => setAgreed(one as Agreed)}
      />
      <div class="button-row">
        <Button kind="primary" submit disabled={!isRight}>
          {t("patterns.marker-save")}
        </Button>
        <Button kind="bare" onPress={onCancel}>
          {t("card.plan-cancel")}
        </Button>
      </div>
    </form>
  );
}
