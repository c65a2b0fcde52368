import type { OwnKind } from "../i18n/own-words";
import "./log.css";

/** The colour of one's own kind of action; its name always stands beside it. */
export function KindDot({ colour }: { colour: OwnKind["colour"] }) {
  return <i class={`kind-dot ${colour}`} aria-hidden="true" />;
}
