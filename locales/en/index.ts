import everyday from "./everyday";
import analysis from "./analysis.json";
import coaches from "./coaches.json";
import context from "./context.json";
import experiments from "./experiments.json";
import group from "./group.json";
import imports from "./imports.json";
import journal from "./journal.json";
import mirror from "./mirror.json";
import papers from "./papers.json";
import pipeline from "./pipeline.json";
import policy from "./policy.json";
import practices from "./practices.json";
import protection from "./protection.json";
import recovery from "./recovery.json";
import rules from "./rules.json";
import settings from "./settings.json";
import sharing from "./sharing.json";
import taught from "./taught.json";
import team from "./team.json";
import welcome from "./welcome.json";
import words from "./words.json";

/** All that Cairn says: one file a domain; keys are `domain.key`, messages in ICU syntax. */
export default {
  ...everyday,
  analysis,
  coaches,
  context,
  experiments,
  group,
  imports,
  journal,
  mirror,
  papers,
  pipeline,
  policy,
  practices,
  protection,
  recovery,
  rules,
  settings,
  sharing,
  taught,
  team,
  welcome,
  words,
};
