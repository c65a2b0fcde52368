import type { CapturePlan, DocumentPlan, Selector } from "../site";

/** Selectors of Proton's own public source and of its tests. */
const recipientAddress: readonly Selector[] = [
  {
    css: "[data-testid='composer-addresses-item'] [title*='@']",
    take: { attribute: "title" },
    every: true,
    seen: "guess",
  },
  { css: "[data-testid='composer-addresses-item']", take: "text", every: true, seen: "guess" },
  { css: "[data-testid='composer:to']", take: "value", every: true, seen: "guess" },
];

export const protonDocument: DocumentPlan = {
  personName: [
    { css: "[data-testid='recipients:sender'] [data-testid='recipient-label']", take: "text", seen: "guess" },
  ],
  personAddress: [
    ...recipientAddress,
    { css: "[data-testid='recipients:sender'][title*='@']", take: { attribute: "title" }, seen: "guess" },
    {
      css: "[data-testid='recipients:sender'] [title*='@']",
      take: { attribute: "title" },
      seen: "guess",
    },
  ],
};

export const protonCapture: CapturePlan = {
  send: ["[data-testid='composer:send-button']"],
  recipientName: [],
  recipientAddress,
  composer: [".composer", "[data-testid='composer:send-button']"],
  sent: ["[role='alert'].bg-success", "[data-testid='notification:success']"],
  undo: ["[role='alert'].bg-success button"],
  withinMs: 60_000,
};
