import type { CapturePlan, DocumentPlan, Selector } from "../site";

/** The classic client numbers its compose tabs: `zv__COMPOSE-1_to_control`. */
const recipientAddress: readonly Selector[] = [
  {
    css: "[id^='zv__COMPOSE'][id$='_to_cell'] .addrBubble [title*='@']",
    take: { attribute: "title" },
    every: true,
    seen: "guess",
  },
  { css: "[id^='zv__COMPOSE'][id$='_to_cell'] .addrBubble", take: "text", every: true, seen: "guess" },
  { css: "[id^='zv__COMPOSE'][id$='_to_control']", take: "value", every: true, seen: "guess" },
];

export const zimbraDocument: DocumentPlan = {
  personAddress: recipientAddress,
};

export const zimbraCapture: CapturePlan = {
  send: ["[id^='zb__COMPOSE'][id$='__SEND']", "[id^='zb__COMPOSE'][id$='__SEND_MENU']"],
  recipientName: [],
  recipientAddress,
  sent: ["#z_toast .ZToast", ".ZToast"],
  withinMs: 60_000,
};
