import { readFileSync } from "node:fs";
import path from "node:path";
import type { DataSize } from "#mocks/demo-data/data-size.ts";
import { generateData } from "#mocks/demo-data/generate-data.ts";
import type { WirePublication } from "#mocks/demo-data/wire-publication.ts";
import { month } from "#src/domain/month.ts";

const CONFIG_FILE = path.resolve(import.meta.dirname, "../public/config.json");

/** A publication of so many lines, for a store to be filled with. */
export function generatedStore(lines: number): WirePublication & { readonly settings: unknown } {
  const size: DataSize = {
    seed: 20_261_130,
    communes: Math.min(300, 9 + Math.floor(lines / 300)),
    agencies: Math.min(200, 12 + Math.floor(lines / 500)),
    enterprises: Math.min(250, 10 + Math.floor(lines / 400)),
    firstMonth: month("2016-07"),
    months: Math.min(60, 15 + Math.floor(lines / 2_000)),
    lines,
    proposals: Math.min(2_000, Math.ceil(lines / 8)),
  };
  return { ...generateData(size), settings: JSON.parse(readFileSync(CONFIG_FILE, "utf8")) };
}
