import { useState } from "preact/hooks";
import { builtInKinds } from "@/lib/model/action";
import { weekdays } from "@/lib/model/primitives";
import type { Routine } from "@/lib/model/routine";
import type { RoutineDraft } from "@/lib/views/routine-room";
import { kindLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { ChoiceRow, SelectField, TextField, Toggle } from "../ui/Field";
import { weekdayWords } from "./rhythm-words";

interface RoutineFormProps {
  /** What is changed; null for a new routine. */
  routine: Routine | null;
  others: readonly { id: string; name: string }[];
  isBlock: boolean;
  createId: () => string;
  onSave: (draft: RoutineDraft) => void;
  onCancel: () => void;
}

const kindChoices = builtInKinds.filter((kind) => kind !== "ritual");
const byTick = "";
const [everyDay, asItIs] = ["", "as-it-is"];

/** Kinds of which it matters who began. */
const isExchange = (kind: string): boolean => kind === "email" || kind === "call";

/** What the form offers for the cue of a routine: every day, one kind, or the catalogue's own cue as it is. */
function cueChoiceOf(routine: Routine | null): string {
  const cue = routine?.cueMatch;
  if (!cue) return everyDay;
  const [kind, ...more] = cue.kinds;
  return kind !== undefined && more.length === 0 && !cue.hard ? kind : asItIs;
}

function cueMatchOf(routine: Routine | null, choice: string): Routine["cueMatch"] {
  if (choice === everyDay) return null;
  if (choice === cueChoiceOf(routine)) return routine?.cueMatch ?? null;
  const kind = kindChoices.find((one) => one === choice);
  return kind ? { kinds: [kind] } : null;
}

/** A routine as one writes it: its name, how often, and what keeps it. */
export function RoutineForm({ routine, others, isBlock, createId, onSave, onCancel }: RoutineFormProps) {
  const { t, format } = useSpeech();
  const [name, setName] = useState(routine?.name ?? "");
  const [per, setPer] = useState<"day" | "week">(routine?.per ?? "day");
  const [times, setTimes] = useState(String(routine?.times ?? 1));
  const [days, setDays] = useState(routine?.days ?? []);
  const [kind, setKind] = useState<string>(routine?.match.kinds[0] ?? byTick);
  const [minutes, setMinutes] = useState(String(routine?.match.minMinutes ?? ""));
  const [isOwnMove, setOwnMove] = useState(routine?.match.initiative === "proactive");
  const [cueKind, setCueKind] = useState<string>(cueChoiceOf(routine));
  const [cue, setCue] = useState(routine?.cue ?? "");
  const [rule, setRule] = useState<"all" | "any">(routine?.block?.rule ?? "all");
  const [members, setMembers] = useState<readonly string[]>(routine?.block?.of ?? []);
  const isReady = name.trim() !== "" && (!isBlock || members.length > 0);

  const save = (event: Event) => {
    event.preventDefault();
    if (!isReady) return;
    const count = Math.min(50, Math.max(1, Math.round(Number(times)) || 1));
    const least = Math.round(Number(minutes));
    const isSameKind = routine !== null && routine.match.kinds[0] === kind;
    const kinds =
      isBlock || kind === byTick
        ? []
        : isSameKind
          ? routine.match.kinds
          : [kind as (typeof kindChoices)[number]];
    onSave({
      id: routine?.id ?? createId(),
      name: name.trim(),
      per,
      times: isBlock ? 1 : count,
      days: per === "day" ? [...days] : [],
      match: {
        ...(isSameKind ? routine.match : {}),
        kinds,
        ...(isExchange(kind) && { initiative: isOwnMove ? ("proactive" as const) : null }),
        minMinutes: least > 0 ? Math.min(1440, least) : null,
      },
      cue: cue.trim() === "" ? null : cue.trim(),
      cueMatch: cueMatchOf(routine, per === "day" && !isBlock ? cueKind : everyDay),
      catalogue: routine?.catalogue ?? null,
      keptByVisit: routine?.keptByVisit ?? null,
      block: isBlock ? { rule, of: [...members] } : null,
    });
  };
  const toggle = <Item,>(list: readonly Item[], item: Item): Item[] =>
    list.includes(item) ? list.filter((one) => one !== item) : [...list, item];

  return (
    <form class="form" onSubmit={save}>
      <TextField label={t("routines.name-label")} value={name} maxLength={300} onInput={setName} />
      {isBlock && (
        <>
          <fieldset class="checks">
            <legend>{t("routines.members-label")}</legend>
            {others.map((other) => (
              <label key={other.id}>
                <input
                  type="checkbox"
                  checked={members.includes(other.id)}
                  onChange={() => setMembers(toggle(members, other.id))}
                />
                {other.name}
              </label>
            ))}
          </fieldset>
          <ChoiceRow
            label={t("routines.rule-label")}
            value={rule}
            options={[
              { value: "all", label: t("routines.rule-all") },
              { value: "any", label: t("routines.rule-any") },
            ]}
            onChange={(value) => setRule(value === "any" ? "any" : "all")}
          />
        </>
      )}
      <ChoiceRow
        label={t("routines.per-label")}
        value={per}
        options={[
          { value: "day", label: t("routines.per-day") },
          { value: "week", label: t("routines.per-week") },
        ]}
        onChange={(value) => setPer(value === "week" ? "week" : "day")}
      />
      {!isBlock && (
        <TextField
          label={t("routines.times-label")}
          type="number"
          min={1}
          max={50}
          value={times}
          onInput={setTimes}
        />
      )}
      {per === "day" && (
        <fieldset class="checks row">
          <legend>{t("routines.days-label")}</legend>
          {weekdays.map((weekday) => (
            <label key={weekday}>
              <input
                type="checkbox"
                checked={days.includes(weekday)}
                onChange={() => setDays(toggle(days, weekday))}
              />
              {weekdayWords(format, weekday)}
            </label>
          ))}
        </fieldset>
      )}
      {!isBlock && (
        <>
          <SelectField
            label={t("routines.kinds-label")}
            value={kind}
            options={[
              { value: byTick, label: t("routines.by-tick-only") },
              ...kindChoices.map((one) => ({ value: one, label: kindLabel(t, one) })),
            ]}
            onChange={setKind}
          />
          {isExchange(kind) && (
            <Toggle label={t("routines.own-move-label")} on={isOwnMove} onChange={setOwnMove} />
          )}
          {kind !== byTick && (
            <TextField
              label={t("routines.minutes-label")}
              type="number"
              min={0}
              max={1440}
              value={minutes}
              onInput={setMinutes}
            />
          )}
          {per === "day" && (
            <SelectField
              label={t("routines.cue-kind-label")}
              value={cueKind}
              options={[
                { value: everyDay, label: t("routines.cue-every-day") },
                ...(cueKind === asItIs ? [{ value: asItIs, label: t("routines.cue-as-it-is") }] : []),
                ...kindChoices.map((one) => ({ value: one, label: kindLabel(t, one) })),
              ]}
              onChange={setCueKind}
            />
          )}
          <TextField label={t("routines.cue-label")} value={cue} maxLength={300} onInput={setCue} />
        </>
      )}
      <div class="button-row">
        <Button kind="primary" submit disabled={!isReady}>
          {t("routines.save")}
        </Button>
        <Button kind="bare" onPress={onCancel}>
          {t("routines.cancel")}
        </Button>
      </div>
    </form>
  );
}
