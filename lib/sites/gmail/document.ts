import type { CapturePlan, DocumentPlan, Selector } from "../site";

/** Who an open compose window writes to: chips since 2022, before them hidden fields. */
const recipientAddress: readonly Selector[] = [
  {
    css: ".GS .anm[name='to'] [role='listbox'] [role='option'][data-hovercard-id]",
    take: { attribute: "data-hovercard-id" },
    seen: "2024-05-17 compose",
  },
  {
    css: ".agb .afV[data-hovercard-id]",
    take: { attribute: "data-hovercard-id" },
    seen: "2022-03-25 compose",
  },
  { css: ".vR > input[type='hidden'][name='to']", take: "value", seen: "2024-05-17 compose" },
  { css: "textarea.vO[name='to']", take: "value", seen: "2020-01-01 compose" },
];

const recipientName: readonly Selector[] = [
  {
    css: ".GS .anm[name='to'] [role='listbox'] [role='option'][data-name]",
    take: { attribute: "data-name" },
    seen: "2024-05-17 compose",
  },
];

export const gmailDocument: DocumentPlan = {
  personName: [
    ...recipientName,
    { css: ".adn.ads .gs span.gD[email]", take: { attribute: "name" }, seen: "2026-02-26 message" },
    { css: ".cf.ix span[email]", take: { attribute: "name" }, seen: "2022-03-25 message" },
  ],
  personAddress: [
    ...recipientAddress,
    { css: ".adn.ads .gs span.gD[email]", take: { attribute: "email" }, seen: "2026-02-26 message" },
    { css: ".cf.ix span[email]", take: { attribute: "email" }, seen: "2022-03-25 message" },
  ],
  // The message answered stands in the form; the kind of answer is the icon of the menu beside the recipients.
  reply: [{ css: "input[name='rm'][value]:not([value=''])", take: "value", seen: "2026-07-09 compose" }],
  forward: [{ css: ".Un.J-JN-M-I .mI", take: { attribute: "class" }, seen: "2026-07-09 compose" }],
};

export const gmailCapture: CapturePlan = {
  send: ["div[role='button'].aoO", ".J-N[role='menuitem'][selector='scheduledSend']"],
  recipientName,
  recipientAddress,
  // The line at the bottom left that says "Message sent" and offers to take it back.
  sent: [".vh .aT .bAq", "[role='alert'] .bAq"],
  undo: ["#link_undo", ".bAo #link_undo", "span.ag[role='link'][id='link_undo']"],
  withinMs: 60_000,
};
