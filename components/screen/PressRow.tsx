import { useId } from "preact/hooks";
import { Button } from "../ui/Button";

interface PressRowProps<Value extends string> {
  label: string;
  value: string | null;
  options: readonly { value: Value; label: string }[];
  /** Null where the chosen one was pressed again: nothing is said any more. */
  onPress: (value: Value | null, event: Event) => void;
}

/** A choice of one or none, all in sight: one press sets it, the same press takes it back. */
export function PressRow<Value extends string>({ label, value, options, onPress }: PressRowProps<Value>) {
  const id = useId();
  return (
    <div class="press-row" role="group" aria-labelledby={id}>
      <span id={id} class="small quiet">
        {label}
      </span>
      <div class="presses">
        {options.map((option) => (
          <Button
            key={option.value}
            class="press"
            pressed={option.value === value}
            onPress={(event) => onPress(option.value === value ? null : option.value, event)}
          >
            {option.label}
          </Button>
        ))}
      </div>
    </div>
  );
}
