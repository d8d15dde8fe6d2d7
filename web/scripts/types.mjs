/**
 * Writes src/api/schema.d.ts from openapi.json, the server's own description.
 *
 *     node scripts/types.mjs
 */
import { writeFile } from "node:fs/promises";

import openapiTypeScript, { astToString } from "openapi-typescript";

const description = new URL("../openapi.json", import.meta.url);
const types = new URL("../src/api/schema.d.ts", import.meta.url);

const head = "// Written by scripts/types.mjs from openapi.json; change the server instead.\n\n";
await writeFile(types, head + astToString(await openapiTypeScript(description)));
console.log("src/api/schema.d.ts");
