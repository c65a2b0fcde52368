import type { ComponentChildren } from "preact";
import "./place.css";

/** A sheet of paper lying on the page: what belongs together. */
export function Sheet({ children, class: name = "" }: { children: ComponentChildren; class?: string }) {
  return <div class={`card-sheet ${name}`}>{children}</div>;
}

/** What will appear here, and the one thing to do. */
export function EmptyState({
  children,
  action,
}: {
  children: ComponentChildren;
  action?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}

/** What happened, that nothing is lost, what to do; read out at once. */
export function ErrorSentence({
  children,
  action,
}: {
  children: ComponentChildren;
  action?: ComponentChildren;
}) {
  return (
    <div class="error-sentence" role="alert">
      <p>{children}</p>
      {action}
    </div>
  );
}

/** A quiet fact about the page's state, read out politely. */
export function Notice({ children, action }: { children: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class="notice" role="status">
      <span>{children}</span>
      {action}
    </div>
  );
}
