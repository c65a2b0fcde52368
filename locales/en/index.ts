import common from "./common.json";
import errors from "./errors.json";
import routines from "./routines.json";

/** One file a domain; keys are `domain.key`, messages in ICU syntax. */
export default { common, errors, routines };
