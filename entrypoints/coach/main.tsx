import { useSignal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { Notebook } from "@/components/coach/Notebook";
import { useSpeech } from "@/components/i18n/language";
import { send } from "@/lib/messages/send";
import { useAnswer } from "../wiring/answer";
import { keepHolidaysAhead } from "../wiring/holidays";
import { keepSending } from "../wiring/team-queue";
import { showPage } from "../wiring/Page";
import type { RoomPlace } from "./room";
import { rooms } from "./rooms";
import { parseRoute, useRoute } from "./route";

/** The room of an address; one that is not known is the first. */
const roomAt = (id: string) => rooms.find((one) => one.id === id) ?? rooms[0];

// The room's code is on its way while the page's sentences still are.
void roomAt(parseRoute(location.hash).room)?.load();

function CoachPage() {
  const { t } = useSpeech();
  const route = useRoute();
  const room = roomAt(route.room);
  const sample = useAnswer("sample.get", {}, ["log"]);
  const loaded = useSignal<{ id: string; Content: FunctionComponent<RoomPlace> } | null>(null);
  useEffect(() => {
    void room?.load().then((module) => {
      loaded.value = { id: room.id, Content: module.default };
    });
  }, [room]);
  const links = rooms.map(({ id, icon }) => {
    const key = `coach.room-${id}`;
    return { id, icon, label: t.has(key) ? t(key) : id };
  });
  const here = links.find((link) => link.id === room?.id);
  useEffect(() => {
    document.title = here ? `${here.label} · ${t("common.name")}` : t("common.name");
  }, [here?.label]);
  const shown = loaded.value?.id === room?.id ? loaded.value : null;
  return (
    <Notebook
      rooms={links}
      current={room?.id ?? ""}
      hasSample={sample.value.value?.loaded ?? false}
      onRemoveSample={() => void send("sample.remove", {})}
    >
      {shown ? (
        <shown.Content path={route.path} query={route.query} />
      ) : (
        <p class="quiet">{t("coach.opening")}</p>
      )}
    </Notebook>
  );
}

showPage(<CoachPage />, "whole");
void keepHolidaysAhead();
keepSending();
void import("./deals/follow-deals").then(({ followDeals }) => followDeals());
