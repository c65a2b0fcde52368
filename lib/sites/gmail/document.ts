import type { CapturePlan, DocumentPlan, Selector } from "../site";

/** Everyone whom an open compose form writes to, `to` first: chips since 2022, before them hidden fields and what was typed. */
const recipientAddress: readonly Selector[] = [
  {
    css: ".GS .anm[name] [role='listbox'] [role='option'][data-hovercard-id]",
    take: { attribute: "data-hovercard-id" },
    every: true,
    seen: "2024-05-17 compose",
  },
  {
    css: ".agb .afV[data-hovercard-id]",
    take: { attribute: "data-hovercard-id" },
    every: true,
    seen: "2022-03-25 compose",
  },
  { css: ".vR > input[type='hidden']", take: "value", every: true, seen: "2024-05-17 compose" },
  {
    css: "textarea.vO[name], input[name='to'], input[name='cc'], input[name='bcc']",
    take: "value",
    every: true,
    seen: "2024-05-17 compose",
  },
];

const recipientName: readonly Selector[] = [
  {
    css: ".GS .anm[name='to'] [role='listbox'] [role='option'][data-name]",
    take: { attribute: "data-name" },
    seen: "2024-05-17 compose",
  },
];

export const gmailDocument: DocumentPlan = {
  personName: [...recipientName],
  personAddress: [
    ...recipientAddress,
    // The mailbox's owner is among the senders of a thread: all are taken, and the owner left out by the title.
    {
      css: ".adn.ads .gs span.gD[email]",
      take: { name: "name", address: "email" },
      every: true,
      seen: "2026-02-26 message",
    },
    {
      css: ".cf.ix span[email]",
      take: { name: "name", address: "email" },
      every: true,
      seen: "2022-03-25 message",
    },
  ],
  // A form inside the thread is an answer; in a window of its own the answered message is marked.
  reply: [
    { css: ".aoP .HQ", take: { attribute: "class" }, seen: "2026-07-09 compose" },
    { css: "[role='main'] .aoP", take: { attribute: "class" }, seen: "2026-07-09 message" },
  ],
  forward: [{ css: ".aoP .Un.J-JN-M-I .mI", take: { attribute: "class" }, seen: "2026-07-09 compose" }],
};

export const gmailCapture: CapturePlan = {
  // The entry of the menu leads to a choice of times; the same line tells at the end that it is scheduled.
  sendByKeys: true,
  send: ["[role='button'].aoO", "[role='menuitem'][selector='scheduledSend']"],
  recipientName,
  recipientAddress,
  // "Message sent · Undo · View message", in whatever language.
  sent: [".vh #link_vsm", ".vh #link_undo"],
  undo: [".vh #link_undo"],
  withinMs: 120_000,
};
