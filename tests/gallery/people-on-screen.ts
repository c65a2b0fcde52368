import { nobodyOnScreen, type OnScreen } from "@/lib/views/on-screen";

export const knownPerson: OnScreen = {
  ...nobodyOnScreen,
  site: "roundcube",
  product: "Roundcube",
  view: "message",
  contact: {
    id: "c1",
    name: "Anne Martin",
    role: "decides",
    known: true,
    alike: [{ id: "c7", name: "Anne Martin", account: "Verdier Paris" }],
    merged: [{ id: "c6", name: "A. Martin", account: null }],
  },
  account: { id: "k1", name: "Ateliers Verdier", segment: "gold", status: "customer", tags: ["fair 2026"] },
  history: [],
  last: { at: "2026-11-11T10:00:00+01:00", daysAgo: 12, choice: "answered", kind: "email" },
  openOpportunities: [{ id: "o1", name: "Machine line 2", stage: "proposal", nextStep: "2026-11-26" }],
};

export const longNames: OnScreen = {
  ...knownPerson,
  contact: {
    id: "c9",
    name: "Marie-Françoise de La Rochefoucauld-Montgomery von und zu Hohenzollern-Sigmaringen",
    role: null,
    known: true,
  },
  account: {
    id: "k9",
    name: "Société Anonyme des Établissements Industriels de Haute-Normandie et Fils",
    segment: "bronze",
    status: "prospect",
  },
  openOpportunities: [{ id: "o2", name: "Contrat-cadre 2027", stage: "lead", nextStep: null }],
};
