import { type CarrierProblem, notCarried } from "./carrier";
import { AnswerTooLong } from "./watched-fetch";

const byStatus: Readonly<Record<number, CarrierProblem>> = {
  401: "sign-in",
  403: "forbidden",
  404: "missing",
  405: "exists",
  408: "busy",
  409: "conflict",
  412: "exists",
  413: "too-large",
  423: "locked",
  425: "busy",
  429: "busy",
  503: "busy",
  507: "full",
};

interface HttpError {
  readonly status?: unknown;
  readonly response?: { readonly headers?: { get?: (name: string) => string | null } };
  readonly message?: unknown;
}

/** What an error of the WebDAV library means for the person: the server's status, or that it can't be reached. */
export function problemOf(error: unknown): {
  ok: false;
  problem: CarrierProblem;
  retryAfterMs: number | null;
} {
  if (error instanceof AnswerTooLong) return notCarried(error.method === "GET" ? "too-large" : "too-many");
  const { status, response, message } = (error ?? {}) as HttpError;
  if (typeof status === "number") {
    const problem =
      byStatus[status] ??
      (status >= 500 ? "server" : status >= 300 && status < 400 ? "redirects" : "unexpected");
    return notCarried(problem, retryAfterMs(response?.headers?.get?.("retry-after") ?? null));
  }
  if (/redirect/i.test(String(message))) return notCarried("redirects");
  // fetch says TypeError for whatever kept it from an answer: no network, a closed connection, a refused one.
  if (error instanceof TypeError || /fetch|network|socket|ECONN|terminated|aborted/i.test(String(message))) {
    return notCarried("offline");
  }
  return notCarried("unexpected");
}

/** `Retry-After` in milliseconds; a date is left aside, for two clocks seldom agree. An hour at most. */
function retryAfterMs(header: string | null): number | null {
  const seconds = Number(header);
  return header === null || !Number.isFinite(seconds) || seconds < 0
    ? null
    : Math.min(3_600, seconds) * 1_000;
}
