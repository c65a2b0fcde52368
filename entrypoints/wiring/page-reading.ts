import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { send } from "@/lib/messages/send";
import type { Failure } from "@/lib/model/result";
import type { OnScreen } from "@/lib/views/on-screen";
import type { PageInspection } from "@/lib/views/page-inspection";

interface PageReadingWiring {
  shown: { inspection: PageInspection | null; onInspect: () => void; onClose: () => void } | undefined;
  failure: ReadonlySignal<Failure | null>;
}

/** What was read on the page of a tab, looked up when the person asks, and again while it is open and the page changes. */
export function usePageReading(tabId: number | null, screen: OnScreen | null): PageReadingWiring {
  const inspection = useSignal<PageInspection | null>(null);
  const failure = useSignal<Failure | null>(null);
  const inspect = async () => {
    if (tabId === null) return;
    const answer = await send("page.inspect", { tabId });
    failure.value = answer.ok ? null : answer.error;
    inspection.value = answer.ok ? answer.value : null;
  };
  useEffect(() => {
    if (inspection.value) void inspect();
  }, [screen]);
  const onClose = () => {
    inspection.value = null;
  };
  return {
    shown:
      tabId === null ? undefined : { inspection: inspection.value, onInspect: () => void inspect(), onClose },
    failure,
  };
}
