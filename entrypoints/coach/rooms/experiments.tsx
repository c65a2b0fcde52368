import { ExperimentsRoom } from "@/components/experiments/ExperimentsRoom";
import { sendCoaching } from "@/lib/messages/send";
import { createId } from "@/lib/platform/ids";
import { useCoaching } from "../../wiring/coaching-answer";
import { nowInstant, todayHere } from "../../wiring/now";
import type { RoomPlace } from "../room";

/** Experiments and the log of nudges, wired. */
export default function Experiments({ query }: RoomPlace) {
  const view = useCoaching("experiment.list");
  const nudges = useCoaching("nudge.list");
  return (
    <ExperimentsRoom
      view={view.value.value}
      today={todayHere()}
      nudges={nudges.value.value ?? []}
      routine={query.get("routine") ?? undefined}
      failure={view.failure.value ?? nudges.failure.value}
      onBegin={(draft) => void view.settle(sendCoaching("experiment.begin", { ...draft, id: createId() }))}
      onStop={(id) => void view.settle(sendCoaching("experiment.stop", { id }))}
      onReopen={(about) =>
        void nudges.settle(sendCoaching("nudge.reopen", { id: createId(), about, at: nowInstant() }))
      }
    />
  );
}
