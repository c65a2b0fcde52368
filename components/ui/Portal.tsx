import type { ComponentChildren } from "preact";
import { createPortal } from "preact/compat";

/** Draws its children at the end of the page, over all else. (The portal of @zag-js/preact 1.44 needs React.) */
export function Portal({ children }: { children: ComponentChildren }) {
  return createPortal(<>{children}</>, document.body);
}
