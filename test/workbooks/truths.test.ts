// @vitest-environment node
import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { independentReaders } from "./independent-cells.ts";
import { placeAndMonth, recountedSums, type Sums } from "./recounted-sums.ts";
import type { Truth } from "./truth.ts";
import { TRUTHS } from "./truths.ts";
import { twinOf, workbookBytes } from "./workbook-bytes.ts";
import { writeCsvFile } from "./write-csv-file.ts";

const RECOUNTED = TRUTHS.filter(({ recount }) => recount.length > 0).map((truth) => ({
  truth,
  name: truth.files[0]?.name ?? "",
}));

function sumsOfLines({ lines, linesMended = lines }: Truth): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const [commune, , , month, , planned, delivered] of linesMended) {
    const key = placeAndMonth(commune, month);
    const before = sums.get(key) ?? { planned: 0, delivered: 0 };
    sums.set(key, { planned: before.planned + (planned ?? 0), delivered: before.delivered + (delivered ?? 0) });
  }
  return sums;
}

describe("the truths", () => {
  it.each(RECOUNTED)("of $name: its lines come to what other readers count in its cells", async ({ truth }) => {
    const readers = await Promise.all(truth.files.map(independentReaders));
    for (const name of Object.keys(readers[0] ?? {})) {
      const sums = recountedSums(truth.recount, (file) => readers[file]?.[name] ?? (() => null));
      expect([...sums].sort()).toEqual([...sumsOfLines(truth)].sort());
    }
  });

  const files = TRUTHS.flatMap((truth) => truth.files);

  it("stand beside files that are small and as their writers made them", async () => {
    for (const file of files.filter(({ writer }) => writer === "csv")) {
      expect(Buffer.from(await workbookBytes(file))).toEqual(Buffer.from(writeCsvFile(file)));
    }
    for (const file of files.filter(({ writer }) => writer === "libreoffice")) {
      expect((await workbookBytes(file)).length).toBeLessThan(30_000);
      if (!file.name.endsWith(".xlsx")) expect(statSync(twinOf(file.name)).size).toBeLessThan(30_000);
    }
    const mixed = readFileSync(new URL("files/tcvn3-mixed.xls", import.meta.url)).toString("latin1");
    // Fonts and bytes of before Unicode are in it, beside letters of two bytes.
    expect(mixed).toContain(".\0V\0n\0T\0i\0m\0e");
    expect(mixed).toContain("X\u00b7");
  });
});
