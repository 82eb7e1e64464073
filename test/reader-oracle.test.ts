// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { LANGUAGES, type Language } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { filteredFigures } from "#src/views/filtered-figures.ts";
import { anyProgramme, datasetOf, filtersOf } from "./generated-programme.ts";
import { readAttention } from "./reader-oracle/attention.ts";
import { type Case, emptyLedger } from "./reader-oracle/ledger.ts";
import { readOverview } from "./reader-oracle/overview.ts";
import { readReport } from "./reader-oracle/report.ts";
import { readScreens } from "./reader-oracle/screens.ts";
import { readSheets } from "./reader-oracle/sheets.ts";
import { readSlides } from "./reader-oracle/slides.ts";
import { cutOf, linesOf } from "./recount.ts";

// The reader's oracle. A leader reads the sentence, not the sum: so the sentences, slides, pages and sheets are read as a reader would,
// and every figure in them has to be one of those that the plain rows give under the same choice, counted anew by `recount.ts`. A figure
// that is none of them is a fault, and so is one that has to be told and is not.

/** The same programmes in every run. */
const SEED = 140;
const PROGRAMMES = 200;
/** Choices of a reader, of each programme. */
const FILTERS = 16;
/** Each choice in one language, the other at the next choice and at the next programme; `MATRIX=all`: each in both (docs/decisions/0076). */
const isWhole = process.env.MATRIX === "all";

/** What is read, and at least how many figures there are to compare in either language, so that nothing passes for want of any. */
const PLACES = [
  ["the overview", readOverview, 350_000],
  ["the slides", readSlides, 450_000],
  ["the report", readReport, 150_000],
  ["the sheets", readSheets, 450_000],
  ["the list of what needs attention", readAttention, 25_000],
  ["the other screens", readScreens, 150_000],
] as const;

function languageOf(turn: number): Language {
  return turn % 2 === 0 ? "vi" : "en";
}

function* cases(): Generator<Case> {
  for (const [index, given] of fc.sample(anyProgramme, { seed: SEED, numRuns: PROGRAMMES }).entries()) {
    const dataset = datasetOf(given);
    const filters = filtersOf(given);
    if (filters.length !== FILTERS) throw new Error(`${filters.length} filters`);
    for (const [number, filter] of filters.entries()) {
      const figures = valueOf(filteredFigures(dataset, filter));
      if (!figures) throw new Error("The programme is read");
      for (const language of isWhole ? LANGUAGES : [languageOf(index + number)]) {
        const name = `programme ${index}, filter ${number}, ${language}`;
        yield { name, given, dataset, figures, filter, cut: cutOf(filter, given), language, t: language === "vi" ? vi : en };
      }
    }
  }
}

it("reads programmes of every odd kind, and not only small ones", () => {
  const all = fc.sample(anyProgramme, { seed: SEED, numRuns: PROGRAMMES });
  const countOf = (isSo: (given: (typeof all)[number]) => boolean) => all.filter(isSo).length;
  const has = (isSo: (line: (typeof all)[number]["lines"][number]) => boolean) => countOf(({ lines }) => lines.some(isSo));
  expect({
    startsWithinAQuarter: countOf(({ programme }) => !/-(01|04|07|10)$/u.test(programme.firstMonth)) > 50,
    endsWithinAQuarter: countOf(({ programme }) => !/-(03|06|09|12)$/u.test(programme.dataThrough)) > 50,
    openedAndEmpty: countOf(({ programme, lines }) => lines.every(({ month }) => month < programme.dataThrough)) > 20,
    owed: has(({ delivered }) => delivered === "not-reported") > 100,
    plansOwed: has(({ planned }) => planned === "not-reported") > 100,
    withoutMoney: has(({ delivered }) => delivered === "not-applicable") > 100,
    reportedZero: has(({ delivered }) => delivered === 0) > 50,
    outsideThePlan: has(({ planned, delivered }) => planned === "not-applicable" && typeof delivered === "number") > 100,
    adjusted: has(({ delivered }) => typeof delivered === "number" && delivered < 0) > 50,
    ended:
      countOf(({ sponsors, programme }) =>
        sponsors.some(({ assignments }) => assignments.some(({ to }) => to !== undefined && to < programme.dataThrough)),
      ) > 50,
    manyLines: countOf(({ lines }) => lines.length > 30) > 50,
    emptyCuts: countOf((given) => filtersOf(given).some((filter) => linesOf(given, cutOf(filter, given)).length === 0)) > 100,
  }).toEqual({
    startsWithinAQuarter: true,
    endsWithinAQuarter: true,
    openedAndEmpty: true,
    owed: true,
    plansOwed: true,
    withoutMoney: true,
    reportedZero: true,
    outsideThePlan: true,
    adjusted: true,
    ended: true,
    manyLines: true,
    emptyCuts: true,
  });
});

it.each(PLACES)(
  "what %s tells is what the rows say",
  (place, read, least) => {
    const ledger = emptyLedger();
    for (const each of cases()) read(ledger, each);
    const faults = [...ledger.faults.values()].map(({ what, count, example }) => `${what} (${count} times)\n    ${example}`);
    const compared = `compared ${ledger.compared.toLocaleString("en")} figures of ${place}`;
    console.info(
      `${compared} in ${PROGRAMMES} programmes × ${FILTERS} filters × ${isWhole ? "2 languages" : "1 language in turn; MATRIX=all reads both"}`,
    );
    expect(faults).toEqual([]);
    expect(ledger.compared).toBeGreaterThan(least);
  },
  240_000,
);
