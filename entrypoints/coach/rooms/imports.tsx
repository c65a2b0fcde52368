import { ImportRoom } from "@/components/imports/ImportRoom";
import { useImport } from "../imports/use-import";

/** Bringing in files, wired. */
export default function ImportsRoom() {
  const { state, acts } = useImport();
  return <ImportRoom state={state.value} {...acts} />;
}
