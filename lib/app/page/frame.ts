import { changeTab, tabMemoryOf } from "./tab-memory";

/** The content script of a tab opened the sidebar's frame under a nonce. A newer one takes the older one's place. */
export function frameOpened(tabId: number, nonce: string): Promise<null> {
  return changeTab(tabId, (before) => ({
    memory: { ...before, frame: { nonce, frameId: null } },
    told: null,
  }));
}

/** The frame was closed: its nonce is worth nothing any more. */
export function frameClosed(tabId: number, nonce: string): Promise<null> {
  return changeTab(tabId, (before) => ({
    memory: before.frame?.nonce === nonce ? { ...before, frame: null } : null,
    told: null,
  }));
}

/**
 * Whether a frame that shows this nonce is the one that the content script opened. The first frame to speak under
 * a nonce owns it: a page that learnt it and frames the sidebar again is refused. Without a frame's number
 * (`frameId` undefined) the nonce alone decides.
 */
export function isFrameOpened(tabId: number, nonce: string, frameId?: number): Promise<boolean> {
  return changeTab(tabId, (before) => {
    const { frame } = before;
    if (frame?.nonce !== nonce) return { memory: null, told: false };
    if (frameId === undefined || frame.frameId === frameId) return { memory: null, told: true };
    if (frame.frameId !== null) return { memory: null, told: false };
    return { memory: { ...before, frame: { nonce, frameId } }, told: true };
  });
}

/** Whether the frame of this nonce has spoken. */
export async function hasFrameSpoken(tabId: number, nonce: string): Promise<boolean> {
  const { frame } = await tabMemoryOf(tabId);
  return frame?.nonce === nonce && frame.frameId !== null;
}
