import { useEffect, useRef } from "preact/hooks";

/** A ref for an element inside which Escape calls back, and goes no further. */
export function useEscape<Of extends HTMLElement>(onEscape: () => void) {
  const ref = useRef<Of>(null);
  const newest = useRef(onEscape);
  newest.current = onEscape;
  useEffect(() => {
    const element = ref.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      newest.current();
    };
    element?.addEventListener("keydown", onKey);
    return () => element?.removeEventListener("keydown", onKey);
  }, []);
  return ref;
}
