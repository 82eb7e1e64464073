// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Commune } from "#src/domain/commune.ts";
import { absenceIn } from "#src/domain/commune-absence.ts";
import { monthsLived } from "#src/domain/commune-life.ts";
import { type Day, day, dayInMonth, monthFromOrdinal, monthOrdinal, month as monthText } from "#src/domain/month.ts";
import { coveredRange, type Period, periodsOf, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { aCommune } from "#test/builders.ts";
import { communesCounted, communesListed } from "./communes-shown.ts";

const SPAN = { firstMonth: monthText("2016-07"), dataThrough: monthText("2018-12") };
const FIRST = monthOrdinal(SPAN.firstMonth) - 6;
const GRAINS = ["month", "quarter", "half", "nineMonths", "year"] as const;
const PERIODS: readonly Period[] = [WHOLE_PROGRAMME, ...GRAINS.flatMap((grain) => periodsOf(grain, SPAN))];

const anyDay = fc
  .tuple(fc.integer({ min: 0, max: 42 }), fc.constantFrom(1, 2, 15, 28, 30, 31))
  .map(([month, date]): Day => dayInMonth(monthFromOrdinal(FIRST + month), date));
const anyLife = fc.record({ validFrom: fc.option(anyDay, { nil: undefined }), validTo: fc.option(anyDay, { nil: undefined }) });

const lived = (id: string, from?: string, to?: string): Commune =>
  aCommune({ id, name: id, ...(from ? { validFrom: day(from) } : {}), ...(to ? { validTo: day(to) } : {}) });

describe("which communes there are in a period", () => {
  it("is what a count of their months by hand says, of generated lives and every period of a programme", () => {
    const seen = { counted: 0, absent: 0, some: 0 };
    fc.assert(
      fc.property(fc.array(anyLife, { minLength: 3, maxLength: 14 }), fc.constantFrom(...PERIODS), (lives, period) => {
        const communes = lives.map((life, place) => aCommune({ id: `x${place}`, ...withoutBlanks(life) }));
        const range = coveredRange(period, SPAN) ?? { first: SPAN.firstMonth, last: SPAN.dataThrough };
        const naive = lives.flatMap(({ validFrom, validTo }, place) => {
          if (validFrom && validTo && validTo < validFrom) return [`x${place}`];
          for (let at = monthOrdinal(range.first); at <= monthOrdinal(range.last); at++) {
            const month = monthFromOrdinal(at);
            if ((!validFrom || validFrom <= `${month}-31`) && (!validTo || validTo >= `${month}-01`)) return [`x${place}`];
          }
          return [];
        });
        const counted = communesCounted(communes, { ...NO_FILTER, period }, SPAN).map(({ id }) => id);
        expect(counted).toEqual(naive);
        // Whoever is not counted is told why, and nobody else.
        const absent = communes.filter((commune) => absenceIn(commune, range)).map(({ id }) => id);
        expect([...counted, ...absent].sort()).toEqual(communes.map(({ id }) => id).sort());
        seen.counted += counted.length;
        seen.absent += absent.length;
        seen.some += Number(absent.length > 0 && counted.length > 0);
      }),
      { numRuns: 1_000 },
    );
    expect(seen.counted).toBeGreaterThan(1_000);
    expect(seen.absent).toBeGreaterThan(1_000);
    expect(seen.some).toBeGreaterThan(500);
  });

  it("is all of them, and the same list, where none has a first or a last day", () => {
    const communes = [aCommune({ id: "a" }), aCommune({ id: "b" })];
    expect(communesCounted(communes, { ...NO_FILTER, period: { grain: "month", month: monthText("2017-01") } }, SPAN)).toBe(
      communes,
    );
  });

  it("counts the first and the last month of a life whole, and no month beyond", () => {
    const commune = lived("a", "2017-03-31", "2017-05-01");
    const months = (first: string, last: string) => monthsLived(commune, { first: monthText(first), last: monthText(last) });
    expect(months("2016-07", "2018-12")).toEqual({ first: "2017-03", last: "2017-05" });
    expect(months("2017-02", "2017-02")).toBeNull();
    expect(months("2017-03", "2017-03")).not.toBeNull();
    expect(months("2017-05", "2017-05")).not.toBeNull();
    expect(months("2017-06", "2017-06")).toBeNull();
  });

  it.each([
    ["2016-12-31", "2017-01-01"],
    ["2017-01-31", "2017-02-01"],
    ["2017-02-27", "2017-02-28"],
    ["2017-02-28", "2017-03-01"],
  ])("one whose last day was %s is none from %s", (to, on) => {
    const at = monthText("2018-01");
    expect(absenceIn(lived("a", undefined, to), { first: at, last: at })).toEqual({ kind: "no-longer", on });
  });

  it("one that has a line in a period in which there is none is listed, and not counted", () => {
    const communes = [lived("a"), lived("b", "2017-03-01"), lived("c", undefined, "2016-12-31")];
    const filter = { ...NO_FILTER, period: { grain: "month", month: monthText("2017-01") } as const };
    const ids = (list: readonly Commune[]) => list.map(({ id }) => id);
    expect(ids(communesCounted(communes, filter, SPAN))).toEqual(["a"]);
    expect(ids(communesListed(communes, filter, SPAN, (id) => id === "b"))).toEqual(["a", "b"]);
  });
});

function withoutBlanks({ validFrom, validTo }: { validFrom?: Day | undefined; validTo?: Day | undefined }) {
  return { ...(validFrom ? { validFrom } : {}), ...(validTo ? { validTo } : {}) };
}
