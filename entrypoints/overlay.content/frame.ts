import { browser } from "wxt/browser";
import { ask, randomId } from "./ask";
import { style } from "./place";

const speaksWithinMs = 4000;

export interface Frame {
  readonly isOpen: boolean;
  open(this: void): void;
  /** Closes it; the focus returns where it was before. */
  close(this: void): void;
}

/**
 * The sidebar in a frame. Its URL carries a nonce that only this script and the background know: the same page
 * framed by anybody else shows nothing. `onRefused` is called where the page keeps the frame from speaking.
 */
export function createFrame(
  root: ShadowRoot,
  side: "left" | "right",
  title: string,
  signal: AbortSignal,
  onRefused: () => void,
): Frame {
  let open: {
    readonly element: HTMLIFrameElement;
    readonly nonce: string;
    readonly before: Element | null;
  } | null = null;

  const close = () => {
    if (!open) return;
    const { element, nonce, before } = open;
    open = null;
    const hadFocus = root.activeElement === element;
    element.remove();
    void ask("frame.closed", { nonce });
    if (hadFocus && before instanceof HTMLElement && before.isConnected)
      before.focus({ preventScroll: true });
  };

  const checkLater = (nonce: string) => {
    const check = async () => {
      const spoke = await ask("frame.check", { nonce });
      if (spoke === false && open?.nonce === nonce) {
        close();
        onRefused();
      }
    };
    setTimeout(() => void check(), speaksWithinMs);
  };

  const show = (nonce: string) => {
    // The library of types does not know this attribute of Chromium's yet.
    const element: HTMLIFrameElement & { credentialless?: boolean } = document.createElement("iframe");
    element.title = title;
    // An isolated page (COEP) takes a frame that sends no policy of its own only if it is without credentials.
    element.credentialless = crossOriginIsolated;
    style(element, {
      position: "fixed",
      top: "0",
      [side]: "0",
      width: "min(340px, 100%)",
      height: "100%",
      border: "0",
      // Three of its sides lie beyond the window.
      outline: "1px solid #8a8f94",
      background: "#fbfaf7",
      "color-scheme": "normal",
    });
    let loads = 0;
    // The page can send any frame elsewhere: what it loads in our place is closed at once.
    element.addEventListener("load", () => {
      if (++loads > 1) close();
      else element.focus({ preventScroll: true });
    });
    element.src = `${browser.runtime.getURL("/sidebar.html")}?nonce=${nonce}`;
    open = {
      element,
      nonce,
      // From outside, a focus inside this root looks like its host, which takes none.
      before: root.activeElement ?? document.activeElement,
    };
    root.append(element);
    checkLater(nonce);
  };

  signal.addEventListener("abort", close);
  return {
    get isOpen() {
      return open !== null;
    },
    open() {
      const nonce = randomId();
      // The background must know the nonce before the frame speaks.
      void ask("frame.opened", { nonce }).then((told) => {
        if (told !== undefined && !open && !signal.aborted) show(nonce);
      });
    },
    close,
  };
}
