import type { CapturePlan, DocumentPlan, Selector } from "../site";

const recipientAddress: readonly Selector[] = [
  {
    css: ".io-ox-mail-compose .mail-input [data-extension-id='to'] .token[title*='@']",
    take: { attribute: "title" },
    every: true,
    seen: "guess",
  },
  {
    css: ".io-ox-mail-compose [data-extension-id='to'] .token .token-label",
    take: "text",
    every: true,
    seen: "guess",
  },
];

export const openxchangeDocument: DocumentPlan = {
  personName: [{ css: ".mail-detail .detail-view-header .person-from", take: "text", seen: "guess" }],
  personAddress: [
    ...recipientAddress,
    {
      css: ".mail-detail .detail-view-header a.person-link[data-detail-popup][title*='@']",
      take: { attribute: "title" },
      seen: "guess",
    },
    { css: ".mail-detail .detail-view-header .address", take: "text", seen: "guess" },
  ],
};

export const openxchangeCapture: CapturePlan = {
  send: [
    ".io-ox-mail-compose-window .window-footer button[data-action='send']",
    "button[data-action='send']",
  ],
  recipientName: [],
  recipientAddress,
  composer: [".io-ox-mail-compose-window"],
  withinMs: 60_000,
};
