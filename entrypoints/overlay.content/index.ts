import { defineContentScript } from "wxt/utils/define-content-script";
import { startOverlay } from "./overlay";

/** Registered at run time, for the sites that the salesperson switched on: no host permission at install. */
export default defineContentScript({
  registration: "runtime",
  matches: [],
  // First in line for events: what the page stops later, it stops after us.
  runAt: "document_start",
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (window.top === window && document.documentElement instanceof HTMLElement) startOverlay(ctx);
  },
});
