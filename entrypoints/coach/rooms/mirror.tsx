import { MirrorRoom } from "@/components/mirror/MirrorRoom";
import { Together } from "@/components/mirror/Together";
import { useCoaching } from "../../wiring/coaching-answer";
import { todayHere } from "../../wiring/now";
import { readTogether } from "../../wiring/together-data";
import { useRead } from "../../wiring/use-read";

/** My week, wired. */
export default function MyWeek() {
  const mirror = useCoaching("mirror.get");
  const today = todayHere();
  const together = useRead(() => readTogether(today), today);
  const read = together.value.value;
  return (
    <MirrorRoom
      mirror={mirror.value.value}
      failure={mirror.failure.value ?? together.failure.value}
      together={read && <Together {...read} />}
    />
  );
}
