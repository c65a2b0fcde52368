import { normalizeProps, useMachine } from "@zag-js/preact";
import * as tabs from "@zag-js/tabs";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./tabs.css";

interface TabsProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  tabs: readonly { value: string; label: string }[];
  /** The chosen panel. */
  children: ComponentChildren;
}

/** Several panels in one place, one at a time; only the chosen one is drawn. */
export function Tabs({ label, value, onChange, tabs: list, children }: TabsProps) {
  const service = useMachine(tabs.machine, {
    id: useId(),
    value,
    onValueChange: (details) => onChange(details.value),
  });
  const api = tabs.connect(service, normalizeProps);
  return (
    <div {...api.getRootProps()}>
      <div class="tab-list" {...api.getListProps()} aria-label={label}>
        {list.map((tab) => (
          <button key={tab.value} {...api.getTriggerProps({ value: tab.value })}>
            {tab.label}
          </button>
        ))}
      </div>
      {list.map((tab) => (
        <div key={tab.value} class="tab-panel" {...api.getContentProps({ value: tab.value })}>
          {tab.value === value && children}
        </div>
      ))}
    </div>
  );
}
