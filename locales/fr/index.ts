import protection from "./protection.json";
import group from "./group.json";
import context from "./context.json";
import analysis from "./analysis.json";
import card from "./card.json";
import choices from "./choices.json";
import coach from "./coach.json";
import common from "./common.json";
import errors from "./errors.json";
import experiments from "./experiments.json";
import figures from "./figures.json";
import imports from "./imports.json";
import journal from "./journal.json";
import kinds from "./kinds.json";
import launcher from "./launcher.json";
import leads from "./leads.json";
import log from "./log.json";
import mirror from "./mirror.json";
import nudges from "./nudges.json";
import patterns from "./patterns.json";
import people from "./people.json";
import pipeline from "./pipeline.json";
import plan from "./plan.json";
import policy from "./policy.json";
import popup from "./popup.json";
import proposals from "./proposals.json";
import reading from "./reading.json";
import routines from "./routines.json";
import rules from "./rules.json";
import screen from "./screen.json";
import settings from "./settings.json";
import taught from "./taught.json";
import papers from "./papers.json";
import practices from "./practices.json";
import sharing from "./sharing.json";
import team from "./team.json";
import words from "./words.json";
import welcome from "./welcome.json";

/** One file a domain; keys are `domain.key`, messages in ICU syntax. */
export default {
  protection,
  group,
  context,
  analysis,
  card,
  choices,
  coach,
  common,
  errors,
  experiments,
  figures,
  imports,
  journal,
  kinds,
  launcher,
  leads,
  log,
  mirror,
  nudges,
  patterns,
  people,
  pipeline,
  plan,
  policy,
  popup,
  proposals,
  reading,
  routines,
  rules,
  screen,
  settings,
  taught,
  papers,
  practices,
  sharing,
  team,
  words,
  welcome,
};
