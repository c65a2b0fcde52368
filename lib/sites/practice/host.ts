const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** Whether a URL is served by this machine itself, the only place where the practice workplace lives. */
export function isPracticeHost(url: URL): boolean {
  return url.protocol === "http:" && loopback.includes(url.hostname);
}
