import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { RoomPlace } from "./room";

export interface Route extends RoomPlace {
  room: string;
}

/** Reads `#/patterns/reactive-email?from=2026-11-20`; an empty address is Today. */
export function parseRoute(hash: string): Route {
  const [way = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [room = "", ...path] = way.split("/").filter(Boolean).map(decodeURIComponent);
  return { room: room || "today", path, query: new URLSearchParams(query) };
}

/** The page's address, kept in step with the browser's back and forward. */
export function useRoute(): Route {
  const route = useSignal(parseRoute(location.hash));
  useEffect(() => {
    const onHash = () => {
      route.value = parseRoute(location.hash);
      window.scrollTo(0, 0);
    };
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, []);
  return route.value;
}
