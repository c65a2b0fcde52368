import card from "./card.json";
import choices from "./choices.json";
import coach from "./coach.json";
import common from "./common.json";
import errors from "./errors.json";
import figures from "./figures.json";
import kinds from "./kinds.json";
import launcher from "./launcher.json";
import leads from "./leads.json";
import log from "./log.json";
import nudges from "./nudges.json";
import patterns from "./patterns.json";
import people from "./people.json";
import plan from "./plan.json";
import popup from "./popup.json";
import proposals from "./proposals.json";
import reading from "./reading.json";
import routines from "./routines.json";
import screen from "./screen.json";

/** What sidebar and popup say; a structure test holds them to it. One file a domain, messages in ICU syntax. */
export default {
  card,
  choices,
  coach,
  common,
  errors,
  figures,
  kinds,
  launcher,
  leads,
  log,
  nudges,
  patterns,
  people,
  plan,
  popup,
  proposals,
  reading,
  routines,
  screen,
};
