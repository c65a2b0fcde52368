const name = "cairnOverlay";

/**
 * What a content script runs in, in place of the framework's own (wxt.config.ts says which import it stands in
 * for): a sixth of its size, and no page can end it. The framework's listens to an event on the document, which
 * any page can send. Scripts of one extension share their globals in a document, so a newer one ends the older.
 */
export class ContentScriptContext {
  readonly #controller = new AbortController();
  readonly signal = this.#controller.signal;

  constructor() {
    const world = globalThis as { [name]?: ContentScriptContext };
    world[name]?.abort();
    world[name] = this;
  }

  abort(): void {
    this.#controller.abort();
  }
}
