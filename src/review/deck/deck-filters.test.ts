// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { assembleDataset } from "#src/api/dataset.ts";
import type { DeckChart } from "#src/documents/deck.ts";
import { month } from "#src/domain/month.ts";
import { monthsCovered } from "#src/domain/period.ts";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import { EMPTY_TOTAL, type Total, type Totals } from "#src/domain/totals.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { formatMonthTerse, formatQuarter } from "#src/lib/format-time.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { chartOf, chartsOf, expectWords, figuresUnder, slideOf, sumOf, sumsOf } from "#test/deck-slides.ts";
import { answersOfPublication, demoDataset } from "#test/demo-dataset.ts";
import { deckFor, demoDeck } from "#test/demo-deck.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { barLabel } from "./bars-chart.ts";
import { fitting } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";

const DATASET = demoDataset();
/** The same, with one month less of the data. */
const EARLIER = assembleDataset(
  answersOfPublication({
    ...illustrativePublication(),
    programme: { ...illustrativePublication().programme, dataThrough: "2017-08" },
  }),
);

const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    period: fc.constantFrom(
      ...[
        "programme",
        "2016",
        "2017",
        "2017-H1",
        "2017-H2",
        "2016-H2",
        "2017-9M",
        "2016-9M",
        "2017-Q3",
        "2016-Q3",
        "2017-05",
        "2016-07",
      ].map(aPeriod),
    ),
    communes: fc.oneof(
      fc.constant([]),
      fc.subarray([...(DATASET.known.communes ?? [])]).map((ids) => ids.sort()),
    ),
    sponsorType: fc.constantFrom(null, null, ...SPONSOR_TYPES),
    sponsors: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.subarray([...(DATASET.known.sponsors ?? [])]).map((keys) => keys.sort()) },
    ),
    kinds: fc.oneof(
      fc.constant([]),
      fc.subarray([...(DATASET.known.kinds ?? [])]).map((ids) => ids.sort()),
    ),
  })
  .map((chosen) => ({ ...NO_FILTER, ...chosen }));

/** Each category of the charts is what the totals say of it, and nothing that the totals hold is missing. */
function expectAgreement(charts: readonly DeckChart[], groups: ReadonlyMap<string, Total>, labelOf: (key: string) => string) {
  const shown = sumsOf(charts);
  for (const [label, dong] of shown) {
    const key = [...groups.keys()].find((candidate) => labelOf(candidate) === label);
    expect(dong, label).toBe((key === undefined ? EMPTY_TOTAL : (groups.get(key) ?? EMPTY_TOTAL)).delivered);
  }
}

function deliveredIn({ whole }: Totals): number {
  return whole.delivered;
}

describe("any filter", () => {
  it("leaves every chart equal to the totals, to the dong", () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const deck = demoDeck("vi", filter);
        const { programme, inPeriod, whole } = figuresUnder(filter, DATASET);
        expectAgreement(chartsOf(deck, "quarters"), whole.by("quarter"), (key) => formatQuarter(key, "vi"));
        expectAgreement(chartsOf(deck, "months"), whole.by("month"), (key) => formatMonthTerse(key, "vi"));
        const names = new Map(valueOf(DATASET.communes)?.map(({ id, name }) => [id, name]));
        expectAgreement(chartsOf(deck, "ranking"), inPeriod.by("commune"), (key) => names.get(key) ?? key);
        const kinds = new Map(programme.kinds.map(({ id, name }) => [id, barLabel(name.vi, fitting())]));
        expectAgreement(chartsOf(deck, "kinds"), inPeriod.by("kind"), (key) => kinds.get(key) ?? key);
        expect(sumOf(chartsOf(deck, "ranking"))).toBe(deliveredIn(inPeriod));
        expect(sumOf(chartsOf(deck, "kinds"))).toBe(deliveredIn(inPeriod));
        // A period of two quarters and more holds its own quarters and no other; likewise its months.
        if (monthsCovered(filter.period, programme).covered > 3) {
          expect(sumOf(chartsOf(deck, "quarters"))).toBe(deliveredIn(inPeriod));
        }
        if (filter.period.grain !== "month") expect(sumOf(chartsOf(deck, "months"))).toBe(deliveredIn(inPeriod));
      }),
      { numRuns: 60 },
    );
  });

  it("has slides with ids of their own, for the communes it lets through alone", () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const { slides } = demoDeck("vi", filter);
        const ids = slides.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const communes = ids.filter((id) => id.startsWith("commune-")).map((id) => id.replace("commune-", ""));
        expect(communes.sort()).toEqual(
          [...(filter.communes.length > 0 ? filter.communes : (DATASET.known.communes ?? []))].sort(),
        );
        for (const slide of slides) expectWords(slide);
      }),
      { numRuns: 40 },
    );
  });

  it("says on the title and at the foot what it is cut down to, and which period it speaks of", () => {
    const deck = demoDeck("vi", { period: aPeriod("2017-Q3"), communes: ["gia-lac", "gia-minh"] });
    const { body } = slideOf(deck, "title");
    expect(body.kind === "title" && body.lines).toContain("Chỉ gồm: Gia Lạc, Gia Minh");
    expect(deck.footer).toContain("Chỉ gồm: Gia Lạc, Gia Minh");
    expect(deck.fileName).toBe("trinh-chieu-2017-q3");
    expect(slideOf(deck, "kinds").subtitle).toContain("Quý III/2017");
  });

  it("draws a quarter with those before it, and its months alone", () => {
    const deck = demoDeck("vi", { period: aPeriod("2017-Q2") });
    expect(chartOf(slideOf(deck, "quarters")).categories.map(({ label }) => label)).toEqual([
      "Quý III/2016",
      "Quý IV/2016",
      "Quý I/2017",
      "Quý II/2017",
    ]);
    expect(slideOf(deck, "quarters").title).toMatch(/^Quý II\/2017: hỗ trợ 641,5/);
    expect(chartOf(slideOf(deck, "months")).categories.map(({ label }) => label)).toEqual(["4/17", "5/17", "6/17"]);
  });

  it.each([
    ["2017-H1", ["Quý I/2017", "Quý II/2017"], 6, "6 tháng đầu năm 2017"],
    ["2016-H2", ["Quý III/2016", "Quý IV/2016"], 6, "6 tháng cuối năm 2016"],
    ["2017-9M", ["Quý I/2017", "Quý II/2017", "Quý III/2017"], 9, "9 tháng đầu năm 2017"],
  ])("draws %s by its quarters and by its months, and says when", (period, quarters, months, name) => {
    const deck = demoDeck("vi", { period: aPeriod(period) });
    const delivered = deliveredIn(figuresUnder({ ...NO_FILTER, period: aPeriod(period) }, DATASET).inPeriod);
    expect(chartOf(slideOf(deck, "quarters")).categories.map(({ label }) => label)).toEqual(quarters);
    expect(chartOf(slideOf(deck, "months")).categories).toHaveLength(months);
    for (const id of ["quarters", "months", "ranking", "kinds"]) expect(sumOf(chartsOf(deck, id)), id).toBe(delivered);
    expect(slideOf(deck, "figures").title).toMatch(new RegExp(`^Trong ${name}: `));
    expect(slideOf(deck, "kinds").subtitle).toContain(name);
    expect(slideOf(deck, "title").notes.join(" ")).toContain(name);
  });

  it.each(LANGUAGES)("names the period and how much of it there is, whatever a subtitle has no room for, in %s", (language) => {
    const span = { firstMonth: month("2016-07"), dataThrough: month("2017-08") };
    for (const text of ["2017-H2", "2017-9M", "2017", "2017-Q3"]) {
      const deck = deckFor(EARLIER, language, { period: aPeriod(text) });
      const name = periodInSentence(aPeriod(text), span, language, language === "vi" ? vi : en);
      for (const id of ["figures", "ranking", "kinds", "agencies", "enterprises", "commune-gia-lac"]) {
        const { subtitle } = slideOf(deck, id);
        expect(subtitle?.endsWith(name), `${id}: ${subtitle}`).toBe(true);
        expect(subtitle?.length ?? 0, `${id}: ${subtitle}`).toBeLessThanOrEqual(DECK_LIMITS.subtitle);
      }
    }
  });

  it("says what it does not follow, whatever a subtitle has no room for", () => {
    const deck = demoDeck("vi", { period: aPeriod("2017-08"), kinds: ["other"] });
    for (const id of ["proposals", "attention", "next"]) {
      const { subtitle } = slideOf(deck, id);
      expect(subtitle?.endsWith("; không lọc theo kỳ, loại hỗ trợ"), `${id}: ${subtitle}`).toBe(true);
      expect(subtitle?.length ?? 0, id).toBeLessThanOrEqual(DECK_LIMITS.subtitle);
    }
  });

  it("has a file named so that a colleague knows the period", () => {
    expect(demoDeck("vi", { period: aPeriod("2017-9M") }).fileName).toBe("trinh-chieu-9-thang-dau-nam-2017");
    expect(demoDeck("en", { period: aPeriod("2017-H1") }).fileName).toBe("review-deck-first-half-of-2017");
    expect(demoDeck("vi", { period: aPeriod("2017-Q3") }).fileName).toBe("trinh-chieu-2017-q3");
  });

  it("leaves the other type of sponsor out", () => {
    const ids = demoDeck("vi", { sponsorType: "agency" }).slides.map(({ id }) => id);
    expect(ids).toContain("agencies");
    expect(ids).not.toContain("enterprises");
  });
});
