import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./field.css";

interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value, as a sentence. */
  wrong?: string | undefined;
}

interface TextFieldProps extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  placeholder?: string;
  rows?: number;
  maxLength?: number;
  type?: "text" | "search" | "date" | "number" | "time";
  min?: number | string;
  max?: number | string;
  step?: number;
  list?: readonly string[];
}

/** A labelled text, date or number. With `rows` it takes several lines; with `list` it suggests words. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const about = props.hint || props.wrong ? `${id}-about` : undefined;
  const shared = {
    id,
    class: "control",
    value: props.value,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    "aria-describedby": about,
    "aria-invalid": props.wrong ? true : undefined,
    onInput: (event: { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label htmlFor={id}>{props.label}</label>
      {props.rows ? (
        <textarea {...shared} rows={props.rows} />
      ) : (
        <input
          {...shared}
          type={props.type ?? "text"}
          min={props.min}
          max={props.max}
          step={props.step}
          list={props.list ? `${id}-list` : undefined}
          autoComplete="off"
        />
      )}
      {props.list && (
        <datalist id={`${id}-list`}>
          {props.list.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </datalist>
      )}
      <About id={about} hint={props.hint} wrong={props.wrong} />
    </div>
  );
}

interface SelectFieldProps extends FieldProps {
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** A labelled choice of one among many. */
export function SelectField(props: SelectFieldProps) {
  const id = useId();
  const about = props.hint || props.wrong ? `${id}-about` : undefined;
  return (
    <div class="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        class="control"
        value={props.value}
        aria-describedby={about}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <About id={about} hint={props.hint} wrong={props.wrong} />
    </div>
  );
}

interface ChoiceRowProps {
  label: string;
  hideLabel?: boolean;
  value: string;
  options: readonly { value: string; label: string; mark?: ComponentChildren }[];
  onChange: (value: string) => void;
}

/** A choice of one among few, all in sight. */
export function ChoiceRow(props: ChoiceRowProps) {
  const id = useId();
  return (
    <div class="field" role="radiogroup" aria-labelledby={id}>
      <span id={id} class={props.hideLabel ? "visually-hidden" : "label"}>
        {props.label}
      </span>
      <div class="choice-row">
        {props.options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            {option.mark}
            {option.label}
          </label>
        ))}
      </div>
    </div>
  );
}

interface ToggleProps {
  label: string;
  hint?: string;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean, event: MouseEvent) => void;
}

/** A switch: what it says holds at once, with no "save". */
export function Toggle(props: ToggleProps) {
  return (
    <button
      type="button"
      role="switch"
      class="toggle"
      aria-checked={props.on}
      disabled={props.disabled ?? false}
      onClick={(event) => props.onChange(!props.on, event)}
    >
      <span>
        {props.label}
        {props.hint && <span class="hint">{props.hint}</span>}
      </span>
      <span class="track" aria-hidden="true" />
    </button>
  );
}

function About({
  id,
  hint,
  wrong,
}: {
  id: string | undefined;
  hint?: string | undefined;
  wrong?: string | undefined;
}) {
  if (!id) return null;
  return (
    <p id={id} class="small quiet">
      {wrong ? <span class="wrong">{wrong}</span> : hint}
    </p>
  );
}
