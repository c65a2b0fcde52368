import {
  ChartColumn,
  Compass,
  FileInput,
  FlaskConical,
  Layers3,
  ListChecks,
  Mountain,
  NotebookText,
  Settings,
  Sun,
  Users,
  Waves,
} from "lucide-preact";
import type { Room } from "./room";

/** Every room, in the order of the side list. A new room is one line here, its file, and its name in the locales. */
export const rooms: readonly Room[] = [
  { id: "today", icon: Sun, load: () => import("./rooms/today") },
  { id: "plan", icon: Compass, load: () => import("./rooms/plan") },
  { id: "mirror", icon: Waves, load: () => import("./rooms/mirror") },
  { id: "routines", icon: ListChecks, load: () => import("./rooms/routines") },
  { id: "patterns", icon: Mountain, load: () => import("./rooms/patterns") },
  { id: "journal", icon: NotebookText, load: () => import("./rooms/journal") },
  { id: "experiments", icon: FlaskConical, load: () => import("./rooms/experiments") },
  { id: "pipeline", icon: Layers3, load: () => import("./rooms/pipeline") },
  { id: "analysis", icon: ChartColumn, load: () => import("./rooms/analysis") },
  { id: "imports", icon: FileInput, load: () => import("./rooms/imports") },
  { id: "team", icon: Users, load: () => import("./rooms/team") },
  { id: "settings", icon: Settings, load: () => import("./rooms/settings") },
];
