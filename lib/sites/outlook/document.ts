import type { CapturePlan, DocumentPlan, Selector } from "../site";

const well = "[data-testid='RecipientWell']";

/** A recipient's chip carries the address in one of these attributes, by version. */
const recipientAddress: readonly Selector[] = [
  {
    css: `${well} [data-lpc-hover-target-id*='@']`,
    take: { attribute: "data-lpc-hover-target-id" },
    every: true,
    seen: "guess",
  },
  { css: `${well} [title*='@']`, take: { attribute: "title" }, every: true, seen: "guess" },
  { css: `${well} [aria-label*='@']`, take: { attribute: "aria-label" }, every: true, seen: "guess" },
];

const recipientName: readonly Selector[] = [
  { css: "[data-selection-index] .lpc-hoverTarget", take: "text", seen: "2022-03-25 compose" },
];

const pane = "#ReadingPaneContainerId";

export const outlookDocument: DocumentPlan = {
  watch: [pane],
  personName: [
    ...recipientName,
    {
      css: `${pane} .item-header-actions > div .lpc-hoverTarget div span`,
      take: "text",
      seen: "2022-03-25 message",
    },
    { css: `${pane} [role='document'] .lpc-hoverTarget`, take: "text", seen: "guess" },
  ],
  personAddress: [
    ...recipientAddress,
    {
      css: `${pane} span[data-lpc-hover-target-id*='@']`,
      take: { attribute: "data-lpc-hover-target-id" },
      seen: "guess",
    },
    { css: `${pane} span[title*='@']`, take: { attribute: "title" }, seen: "guess" },
  ],
  // The quoted message under an answer. A forward is built the same way, and is told apart nowhere but in the subject.
  reply: [
    {
      css: "#divRplyFwdMsg, #mail-editor-reference-message-container",
      take: { attribute: "id" },
      seen: "guess",
    },
  ],
};

export const outlookCapture: CapturePlan = {
  send: ["[data-testid='ComposeSendButton']", "button[name='Send']"],
  recipientName,
  recipientAddress,
  // No sign of Outlook's own is known: the composer goes with its send control.
  composer: ["[data-testid='ComposeSendButton']"],
  sendByKeys: true,
  withinMs: 60_000,
};
