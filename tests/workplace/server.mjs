import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

/** The file behind a path. CRM records have addresses of their own, which all show the same page. */
function fileOf(path) {
  if (path === "/") return "index.html";
  if (/^\/crm(\/(account|contact|deal)(\/[\w-]*)?)?\/?$/.test(path)) return "crm/index.html";
  if (/^\/meet\/[\w-]+$/.test(path)) return "meet/index.html";
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}

/**
 * Starts the practice workplace on loopback. `port` 0 takes a free one. `pages` adds pages to the folder's own:
 * path to `{ html, headers }`, or a function that gives it. Gives its address and a way to close it.
 */
export async function startWorkplace({ port = 0, host = "127.0.0.1", pages = {} } = {}) {
  const answer = async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://workplace").pathname);
    const page = pages[path];
    if (page !== undefined) {
      const { html, headers = {} } = typeof page === "function" ? page(request) : page;
      response.writeHead(200, { "content-type": types[".html"], ...headers }).end(html);
      return;
    }
    const file = normalize(join(root, fileOf(path)));
    const type = types[extname(file)];
    try {
      if (!file.startsWith(root) || type === undefined) throw new Error("not a page of the workplace");
      const content = await readFile(file);
      response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(content);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("There is no such page here.");
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startWorkplace({ port: Number(process.env.PORT ?? 8190) });
  console.log(`The practice workplace: ${url}/mail/ and ${url}/crm/`);
}
