/** A page that a test adds to the workplace's own. */
export interface AddedPage {
  readonly html: string;
  readonly headers?: Record<string, string>;
}

export interface Workplace {
  /** Origin, such as `http://127.0.0.1:34567`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the practice workplace on loopback; port 0 takes a free one. */
export function startWorkplace(options?: {
  port?: number;
  host?: string;
  pages?: Record<string, AddedPage>;
}): Promise<Workplace>;
