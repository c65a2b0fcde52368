import * as menu from "@zag-js/menu";
import { normalizeProps, useMachine } from "@zag-js/preact";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Portal } from "./Portal";
import "./menu.css";

interface MenuProps {
  label: string;
  children: ComponentChildren;
  items: readonly { value: string; label: string; onChoose: () => void }[];
}

/** A button that opens a short list of acts. */
export function Menu({ label, children, items }: MenuProps) {
  const service = useMachine(menu.machine, {
    id: useId(),
    "aria-label": label,
    positioning: { placement: "bottom-end" },
    onSelect: ({ value }) => items.find((item) => item.value === value)?.onChoose(),
  });
  const api = menu.connect(service, normalizeProps);
  return (
    <>
      <button class="button bare icon-only" title={label} {...api.getTriggerProps()} aria-label={label}>
        {children}
      </button>
      {api.open && (
        <Portal>
          <div {...api.getPositionerProps()}>
            <div class="menu-sheet" {...api.getContentProps()}>
              {items.map((item) => (
                <div key={item.value} {...api.getItemProps({ value: item.value })}>
                  {item.label}
                </div>
              ))}
            </div>
          </div>
        </Portal>
      )}
    </>
  );
}
