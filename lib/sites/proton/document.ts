import type { CapturePlan, DocumentPlan, Selector } from "../site";

const recipientAddress: readonly Selector[] = [
  {
    css: ".composer [data-testid='composer-addresses-item']",
    take: { attribute: "title" },
    seen: "guess",
  },
  { css: ".composer .composer-addresses-item[title]", take: { attribute: "title" }, seen: "guess" },
];

export const protonDocument: DocumentPlan = {
  personAddress: [
    ...recipientAddress,
    { css: ".message-recipient-item-address", take: "text", seen: "guess" },
    { css: "[data-testid='recipient-address']", take: "text", seen: "guess" },
  ],
  personName: [
    {
      css: "[data-testid='message-header:from'] [data-testid='recipient-label']",
      take: "text",
      seen: "guess",
    },
    { css: "[data-testid='recipient-label']", take: "text", seen: "guess" },
  ],
};

export const protonCapture: CapturePlan = {
  send: ["[data-testid='composer:send-button']"],
  recipientName: [],
  recipientAddress,
  sent: ["[role='alert'].bg-success", ".notification-success"],
  undo: ["[data-testid='notification:undo-button']", ".notification-success button"],
  withinMs: 60_000,
};
