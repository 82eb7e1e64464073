// @vitest-environment node
import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Language } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { filteredFigures } from "#src/views/filtered-figures.ts";
import { anyProgramme, datasetOf, filtersOf } from "./generated-programme.ts";
import { readAttention } from "./reader-oracle/attention.ts";
import { type Case, emptyLedger, type Ledger } from "./reader-oracle/ledger.ts";
import { readOverview } from "./reader-oracle/overview.ts";
import { readReport } from "./reader-oracle/report.ts";
import { readScreens } from "./reader-oracle/screens.ts";
import { readSheets } from "./reader-oracle/sheets.ts";
import { readSlides } from "./reader-oracle/slides.ts";
import { cutOf } from "./recount.ts";

/** Deterministic: the same programmes in every run. */
const SEED = 140;
const PROGRAMMES = Number(process.env.ORACLE_PROGRAMMES ?? 200);
/** Of each programme. */
const FILTERS = 14;
const PLACES = {
  attention: readAttention,
  overview: readOverview,
  slides: readSlides,
  report: readReport,
  sheets: readSheets,
  screens: readScreens,
};

function* casesOf(count: number): Generator<Case> {
  for (const [index, given] of fc.sample(anyProgramme, { seed: SEED, numRuns: count }).entries()) {
    const dataset = datasetOf(given);
    const filters = filtersOf(given);
    if (filters.length !== FILTERS) throw new Error(`${filters.length} filters`);
    for (const [number, filter] of filters.entries()) {
      const figures = valueOf(filteredFigures(dataset, filter));
      if (!figures) throw new Error("The programme is read");
      for (const language of ["vi", "en"] satisfies Language[]) {
        const t = language === "vi" ? vi : en;
        yield {
          name: `programme ${index}, filter ${number}, ${language}`,
          given,
          dataset,
          figures,
          filter,
          cut: cutOf(filter, given),
          language,
          t,
        };
      }
    }
  }
}

function readAll(read: (ledger: Ledger, of: Case) => void): Ledger {
  const ledger = emptyLedger();
  for (const each of casesOf(PROGRAMMES)) read(ledger, each);
  return ledger;
}

it.each(Object.entries(PLACES))(
  "what %s tells is what the rows say",
  (place, read) => {
    const ledger = readAll(read);
    const faults = [...ledger.faults.values()].map(({ what, count, example }) => `${what} (${count} times)\n    ${example}`);
    if (process.env.ORACLE_REPORT) writeFileSync(`${process.env.ORACLE_REPORT}-${place}.txt`, faults.join("\n"));
    console.info(
      `compared ${ledger.compared.toLocaleString("en")} figures of ${place} in ${PROGRAMMES} programmes × ${FILTERS} filters × 2 languages`,
    );
    expect(faults).toEqual([]);
    expect(ledger.compared).toBeGreaterThan(10_000);
  },
  120_000,
);
