import type { CapturePlan, DocumentPlan, Selector } from "../site";

const recipientAddress: readonly Selector[] = [
  {
    css: ".compose-header [data-test-id='container-to'] [data-test-id='pill'] [title*='@']",
    take: { attribute: "title" },
    every: true,
    seen: "guess",
  },
  {
    css: ".compose-header [data-test-id='container-to'] [data-test-id='pill']",
    take: "text",
    every: true,
    seen: "2022-03-25 compose",
  },
];

export const yahooDocument: DocumentPlan = {
  personName: [
    {
      css: ".message-view header [data-test-id='message-from'] [data-test-id='email-pill']:first-of-type > span > span",
      take: "text",
      seen: "2022-03-25 message",
    },
  ],
  personAddress: [
    ...recipientAddress,
    {
      css: ".message-view header [data-test-id='message-from'] [data-test-id='email-pill'] [title*='@']",
      take: { attribute: "title" },
      seen: "guess",
    },
  ],
};

export const yahooCapture: CapturePlan = {
  send: ["[data-test-id='compose-send-button']"],
  recipientName: [],
  recipientAddress,
  composer: ["[data-test-id='compose-send-button']"],
  withinMs: 60_000,
};
