import type { PageView, Writing } from "@/lib/views/on-screen";
import type { RecordKind } from "@/lib/views/page-reading";

/**
 * A site is data plus one pure function of its URL and title. What must be read from the document is declared
 * as selectors, which the content script's small reader carries out: so an adapter's code never runs in a
 * page, and the content script does not grow with the number of sites.
 */
export interface Site {
  /** Short name, stable for ever: it is stored with actions and keys. */
  readonly id: string;
  readonly product: string;
  readonly type: "mail" | "crm" | "calendar" | "phone";
  /** Origins offered in Welcome and Settings; a self-hosted product has none. */
  readonly origins: readonly string[];
  /** `host`: certain by its host. `shape`: a known shape on an unknown host, a guess. Null: not this site. */
  owns(url: URL): "host" | "shape" | null;
  /** What the URL, and then the title, say. Never throws for a URL that it owns. */
  read(url: URL, title: string): UrlReading;
  /** Whether the title's shape is known, so that a record's name is read there. */
  readonly namesInTitle?: boolean;
  readonly document?: DocumentPlan;
  readonly capture?: CapturePlan;
  readonly notices?: NoticePlan;
  /** Where the launcher may sit without covering what people press there. */
  readonly corner: SafeCorner;
}

export interface UrlReading {
  readonly view: PageView;
  readonly kind: RecordKind | null;
  readonly key: string | null;
  readonly name: string | null;
  readonly writing: Writing | null;
  /** The mailbox's owner, by address or name, where the title says it: never the person on screen. */
  readonly own?: string | null;
  /** True where the shape was never seen on a real page, only inferred. */
  readonly guess?: boolean;
}

/** One way to find a text in a document, with the day and view in which it was seen. Newest first in a list. */
export interface Selector {
  readonly css: string;
  /**
   * `own-text`: only the element's own text nodes. An attribute by its name. A marker: whether the element (an
   * inline script, say) contains this text; the finding is then the marker itself, and nothing else is read.
   */
  readonly take:
    | "text"
    | "own-text"
    | "value"
    | { readonly attribute: string }
    | { readonly marker: string }
    /**
     * Two attributes of one element, written as a mail field: `"Anne Martin" <anne@x.fr>`. Without the first its
     * text stands in for it: `{ name: "", address: "href" }` is a link.
     */
    | { readonly name: string; readonly address: string };
  /** Take each different text that is found, parted by commas, in place of the first: the senders of a thread. */
  readonly every?: true;
  /** Day (`YYYY-MM-DD`) on which, and view in which it was last seen on a real page, or `guess`. */
  readonly seen: string;
}

/** What may be read from a document. Nothing else is: docs/PRIVACY.md lists these by name. */
export interface DocumentPlan {
  /** Same-origin frames that also hold the record (a preview pane), tried after the top document. */
  readonly frames?: readonly string[];
  /** Elements inside which the record is redrawn without a change of URL; without it, `main` or the body. */
  readonly watch?: readonly string[];
  /** For a record whose key (and kind, one of `RecordKind`) no URL tells: a tab inside the page, say. */
  readonly key?: readonly Selector[];
  readonly kind?: readonly Selector[];
  readonly name?: readonly Selector[];
  readonly personName?: readonly Selector[];
  readonly personAddress?: readonly Selector[];
  /** Links from a record to the account that it belongs to, and to its contact: records of the same site. */
  readonly account?: readonly Selector[];
  readonly contact?: readonly Selector[];
  /** Present (with any text) when what is being written is a reply, or a forward. */
  readonly reply?: readonly Selector[];
  readonly forward?: readonly Selector[];
}

/** How a sent message is noticed: a trusted press on `send`, then one of the signs that it went. */
export interface CapturePlan {
  readonly send: readonly string[];
  /** Whether Ctrl or Cmd with Enter sends as well. */
  readonly sendByKeys?: boolean;
  readonly recipientName: readonly Selector[];
  readonly recipientAddress: readonly Selector[];
  /** The composer around the send control: that it is gone after the press says that the message went. */
  readonly composer?: readonly string[];
  /** Element whose appearance says that the message went. */
  readonly sent?: readonly string[];
  /** The page's next URL (as a regular expression source over the whole URL) that says that it went. */
  readonly sentUrl?: string;
  /** Element whose appearance says that it did not go. */
  readonly failed?: readonly string[];
  /** Element whose press takes the message back. */
  readonly undo?: readonly string[];
  /** How long after the press a sign is waited for, in milliseconds. */
  readonly withinMs: number;
}

/** What a person does on a page besides mail. Noticed by a script of its own, loaded only where a site declares it. */
export interface NoticePlan {
  /** A press on a telephone link (`tel:`) is a call that goes out. */
  readonly telephone?: true;
  /** The deal's stage as its page says it: where it is another soon after a press, the deal was moved. */
  readonly stage?: readonly Selector[];
  /** What names the deal in the page, where its address may stay the same from one deal to the next. */
  readonly of?: readonly Selector[];
  /** Forms in which a call is logged, or a meeting put into a calendar. */
  readonly acts?: readonly NoticedAct[];
  /** A page on which a meeting takes place: whoever stays so long, in milliseconds, was in it. */
  readonly meetingAfterMs?: number;
}

/** A press that keeps something, and the form around it, whose end says that it was kept. */
export interface NoticedAct {
  readonly what: "call-out" | "call-in" | "meeting-booked";
  readonly press: readonly string[];
  readonly form: readonly string[];
  /** Day and view in which it was seen, or `guess`. */
  readonly seen: string;
}

export interface SafeCorner {
  readonly side: "right" | "left";
  /** Resting height of the launcher, in percent of the window's height. */
  readonly topPercent: number;
}

/** What a document plan may ask for, each with a list of selectors. */
export const findingNames = [
  "key",
  "kind",
  "name",
  "personName",
  "personAddress",
  "account",
  "contact",
  "reply",
  "forward",
] as const;
export type FindingName = (typeof findingNames)[number];

/**
 * The texts that a document plan found; a key is absent where nothing was found. `frameUrl` is the URL of the
 * same-origin frame in which they were found, where they did not stand in the top document.
 */
export type Findings = Partial<Record<FindingName | "frameUrl", string>>;
