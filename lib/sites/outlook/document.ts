import type { CapturePlan, DocumentPlan, Selector } from "../site";

const recipientAddress: readonly Selector[] = [
  {
    css: "[data-testid='RecipientWell'] [data-lpc-hover-target-id]",
    take: { attribute: "data-lpc-hover-target-id" },
    seen: "guess",
  },
];

const recipientName: readonly Selector[] = [
  { css: "[data-selection-index] .lpc-hoverTarget", take: "text", seen: "2022-03-25 compose" },
];

export const outlookDocument: DocumentPlan = {
  personName: [
    ...recipientName,
    {
      css: "#ReadingPaneContainerId .OZZZK, .item-header-actions > div .lpc-hoverTarget div span",
      take: "text",
      seen: "2022-03-25 message",
    },
  ],
  personAddress: [...recipientAddress],
};

export const outlookCapture: CapturePlan = {
  send: [
    "[data-testid='ComposeSendButton'] button",
    "div[data-testid='ComposeSendButton']",
    "button[name='Send']",
  ],
  recipientName,
  recipientAddress,
  withinMs: 60_000,
};
