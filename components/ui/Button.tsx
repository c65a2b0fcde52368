import type { ComponentChildren, JSX } from "preact";
import "./button.css";

export interface ButtonProps {
  /** How much it weighs: one primary a place at most; `link` reads as a word in a sentence. */
  kind?: "plain" | "primary" | "bare" | "link";
  onPress?: (event: MouseEvent) => void;
  children?: ComponentChildren;
  /** The name of a button that shows an icon alone. */
  label?: string;
  disabled?: boolean;
  submit?: boolean;
  expanded?: boolean;
  pressed?: boolean;
  controls?: string;
  class?: string;
  buttonRef?: JSX.IntrinsicElements["button"]["ref"];
}

/** A button. With `label` and no other words it is square and its label is its tooltip too. */
export function Button(props: ButtonProps) {
  const { kind = "plain", label, children } = props;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={props.submit ? "submit" : "button"}
      class={`button ${kind} ${label ? "icon-only" : ""} ${props.class ?? ""}`}
      disabled={props.disabled ?? false}
      aria-label={label}
      title={label}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-controls={props.controls}
      onClick={props.onPress}
    >
      {children}
    </button>
  );
}
