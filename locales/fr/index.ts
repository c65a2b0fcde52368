import card from "./card.json";
import choices from "./choices.json";
import common from "./common.json";
import errors from "./errors.json";
import figures from "./figures.json";
import kinds from "./kinds.json";
import log from "./log.json";
import nudges from "./nudges.json";
import patterns from "./patterns.json";
import plan from "./plan.json";
import popup from "./popup.json";
import proposals from "./proposals.json";
import routines from "./routines.json";
import screen from "./screen.json";
import taught from "./taught.json";

/** One file a domain; keys are `domain.key`, messages in ICU syntax. */
export default {
  card,
  choices,
  common,
  errors,
  figures,
  kinds,
  log,
  nudges,
  patterns,
  plan,
  popup,
  proposals,
  routines,
  screen,
  taught,
};
