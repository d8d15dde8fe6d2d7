/**
 * Serves the exported pages as they are, under the security policy of the real server. Without an API behind them the
 * pages say that the server cannot be reached; `bedrot serve` serves both.
 *
 *     node scripts/serve.mjs out 3000
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

const root = path.resolve(process.argv[2] ?? "out");
const port = Number(process.argv[3] ?? 3000);

/** The file of an address: a folder's page is its index.html. Null where there is none, or it is outside the pages. */
async function fileOf(address) {
  const wanted = path.join(root, decodeURIComponent(new URL(address, "http://pages").pathname));
  const inside = wanted === root || wanted.startsWith(root + path.sep);
  const candidates = inside ? [wanted, path.join(wanted, "index.html")] : [];
  for (const candidate of candidates) {
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile()) {
      return candidate;
    }
  }
  return null;
}

createServer(async (request, response) => {
  const file = await fileOf(request.url ?? "/");
  const shown = file ?? path.join(root, "404.html");
  const type = TYPES[path.extname(shown)] ?? "application/octet-stream";
  response.writeHead(file ? 200 : 404, { "Content-Type": type, "Content-Security-Policy": POLICY });
  createReadStream(shown).pipe(response);
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}`));
