import * as dialog from "@zag-js/dialog";
import { normalizeProps, useMachine } from "@zag-js/preact";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Portal } from "./Portal";
import "./dialog.css";

interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ComponentChildren;
  /** The buttons, the least dangerous first. */
  foot: ComponentChildren;
}

/** A question that must be answered before anything else: focus stays inside, Escape closes it. */
export function Dialog({ title, open, onClose, children, foot }: DialogProps) {
  const service = useMachine(dialog.machine, {
    id: useId(),
    open,
    onOpenChange: (details) => {
      if (!details.open) onClose();
    },
  });
  const api = dialog.connect(service, normalizeProps);
  if (!api.open) return null;
  return (
    <Portal>
      <div class="dialog-veil" {...api.getBackdropProps()} />
      <div class="dialog-place" {...api.getPositionerProps()}>
        <div class="dialog-sheet" {...api.getContentProps()}>
          <h2 {...api.getTitleProps()}>{title}</h2>
          {children}
          <div class="dialog-foot">{foot}</div>
        </div>
      </div>
    </Portal>
  );
}
