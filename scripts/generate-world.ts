import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { DataSize } from "#mocks/demo-data/data-size.ts";
import { generateData } from "#mocks/demo-data/generate-data.ts";
import { publicationFiles } from "#mocks/demo-data/publication-files.ts";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { month } from "#src/domain/month.ts";

/** `node scripts/generate-world.ts --communes 3321 --provinces 34 --lines 200000 --out DIR`: a generated publication, to be served with `DATA_DIR`. `--merged 3`: with a table by which three each are one today. */
const { values } = parseArgs({
  options: {
    communes: { type: "string", default: "3321" },
    provinces: { type: "string", default: "0" },
    lines: { type: "string", default: "20000" },
    months: { type: "string", default: "60" },
    merged: { type: "string", default: "0" },
    out: { type: "string" },
  },
});
if (values.out === undefined) throw new Error("--out DIR is missing");
const communes = Number(values.communes);
const size: DataSize = {
  seed: 140,
  firstMonth: month("2016-07"),
  months: Number(values.months),
  communes,
  provinces: Number(values.provinces),
  agencies: Math.max(2, Math.round(communes * 0.6)),
  enterprises: Math.max(2, Math.round(communes * 0.75)),
  lines: Number(values.lines),
  merged: Number(values.merged),
  proposals: communes,
};
const files = publicationFiles(generateData(size));
const folder = path.resolve(values.out);
await mkdir(folder, { recursive: true });
for (const endpoint of ENDPOINTS) await writeFile(path.join(folder, `${endpoint}.json`), files[endpoint]);
console.log(`${folder}: ${communes} communes, ${size.lines} lines`);
