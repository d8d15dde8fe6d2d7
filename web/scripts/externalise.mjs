/**
 * Moves the inline scripts of exported pages into files, so that they run under `script-src 'self'`.
 *
 *     node scripts/externalise.mjs out
 *
 * Scripts that stand directly one after the other become one file. Each keeps its place among the others, and without
 * `async` or `defer` the browser runs them in that order. Data blocks (a `type` other than a script's) stay.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = "_next/static/inline";
const INLINE = /<script(?![^>]*\s(?:src|type)=)(?<attributes>[^>]*)>(?<code>[\s\S]*?)<\/script>/g;
const PLAIN_NEIGHBOURS = /(?:<script>(?:[\s\S]*?)<\/script>)+/g;

/** The page without inline scripts, and the code that went into files, by path. */
export function externalised(html) {
  const files = new Map();
  const moved = (code, attributes) => {
    const name = `${FOLDER}/${createHash("sha256").update(code).digest("hex").slice(0, 16)}.js`;
    files.set(name, code);
    return `<script src="/${name}"${attributes}></script>`;
  };
  const merged = html.replace(PLAIN_NEIGHBOURS, (block) =>
    moved([...block.matchAll(INLINE)].map((each) => each.groups.code).join(";\n"), ""),
  );
  const page = merged.replace(INLINE, (_, attributes, code) => moved(code, attributes));
  return { page, files };
}

async function externaliseFolder(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".html"));
  await mkdir(path.join(folder, FOLDER), { recursive: true });
  for (const name of names) {
    const place = path.join(folder, name);
    const { page, files } = externalised(await readFile(place, "utf8"));
    for (const [file, code] of files) {
      await writeFile(path.join(folder, file), code);
    }
    await writeFile(place, page);
  }
  return names.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? "out";
  console.log(`${await externaliseFolder(folder)} pages without inline scripts in ${folder}`);
}
