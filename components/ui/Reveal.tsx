import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { Button } from "./Button";

interface RevealProps {
  /** The words of the button while closed, and while open where they differ. */
  label: ComponentChildren;
  openLabel?: ComponentChildren;
  kind?: "bare" | "link" | "plain";
  initiallyOpen?: boolean;
  children: ComponentChildren;
}

/** Something kept one click away; it opens below its button. */
export function Reveal({ label, openLabel, kind = "link", initiallyOpen = false, children }: RevealProps) {
  const [isOpen, setOpen] = useState(initiallyOpen);
  const id = useId();
  return (
    <>
      <Button kind={kind} expanded={isOpen} controls={id} onPress={() => setOpen(!isOpen)}>
        {isOpen ? (openLabel ?? label) : label}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </>
  );
}
