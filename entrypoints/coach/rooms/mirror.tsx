import { MirrorRoom } from "@/components/mirror/MirrorRoom";
import { useCoaching } from "../../wiring/coaching-answer";

/** My week, wired. */
export default function MyWeek() {
  const mirror = useCoaching("mirror.get");
  return <MirrorRoom mirror={mirror.value.value} failure={mirror.failure.value} />;
}
