/** Sets styles that no rule of the page outweighs: inline, important, and through the object model (no CSP stops it). */
export function style(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, "important");
}

const guarded = ["style", "inert", "hidden", "popover", "class", "aria-hidden"];
const mostRepairs = 50;

/**
 * Cairn's one element in the page. It stands outside the body, in the top layer where there is one, and its
 * content in a closed shadow root. Gives the root, and `raise`, which brings it back on top: into the page's
 * modal dialog where one makes everything else inert. All of it ends with the signal.
 */
export function createPlace(signal: AbortSignal): { host: HTMLElement; root: ShadowRoot; raise: () => void } {
  for (const old of document.querySelectorAll("cairn-launcher")) old.remove();
  const host = document.createElement("cairn-launcher");
  const root = host.attachShadow({ mode: "closed" });
  let repairs = 0;

  const dress = () => {
    for (const name of guarded) if (name !== "popover") host.removeAttribute(name);
    style(host, {
      all: "initial",
      position: "fixed",
      inset: "0 auto auto 0",
      width: "0",
      height: "0",
      overflow: "visible",
      "z-index": "2147483647",
      "pointer-events": "auto",
    });
    if (host.popover !== "manual") host.popover = "manual";
  };
  const observer = new MutationObserver(() => {
    if (++repairs > mostRepairs) return observer.disconnect();
    dress();
    raise();
    observer.takeRecords();
  });
  const raise = () => {
    const modal = [...document.querySelectorAll("dialog:modal")].at(-1) ?? document.documentElement;
    if (host.parentNode !== modal) {
      // A move that keeps the frame alive, where the browser has one.
      if (host.isConnected && "moveBefore" in modal) modal.moveBefore(host, null);
      else modal.append(host);
    }
    try {
      if (host.matches(":popover-open")) host.hidePopover();
      host.showPopover();
    } catch {
      // Without a top layer the highest z-index must do.
    }
  };
  dress();
  raise();
  observer.observe(host, { attributeFilter: guarded });
  addEventListener(
    "toggle",
    (event) => {
      if (event.target instanceof HTMLDialogElement) raise();
    },
    { capture: true, signal },
  );
  addEventListener("beforeprint", () => style(host, { display: "none" }), { signal });
  addEventListener("afterprint", dress, { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    host.remove();
  });
  return { host, root, raise };
}
