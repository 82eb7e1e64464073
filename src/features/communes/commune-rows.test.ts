// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "#src/filters/filter.ts";
import { parsePeriod } from "#src/filters/parse-period.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { sortedRows } from "#src/ui/sorted-rows.ts";
import { aCommune, aSupportLine, aTable } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { communeColumns } from "./commune-columns.tsx";
import { type CommunesData, communeRows, communesTotal } from "./commune-rows.ts";

const dataset = demoDataset();
const programme = valueOf(dataset.programme);
const communes = valueOf(dataset.communes);
const support = valueOf(dataset.support);
if (!programme || !communes || !support) throw new Error("The demonstration data is whole");
const READ: CommunesData = { programme, communes, table: support.table, proposals: valueOf(dataset.proposals) };

describe("the list of communes", () => {
  it("holds the nine in the Decision's order, all delivered dong among them", () => {
    const rows = communeRows(NO_FILTER, READ);
    expect(rows.map(({ commune }) => commune?.name)).toEqual(communes.map(({ name }) => name));
    expect(communesTotal(NO_FILTER, READ).total.delivered).toBe(2_500_000_000);
  });

  it("knows of a period without data that it has none", () => {
    const table = aTable([aSupportLine({ month: "2017-02", delivered: 5 })]);
    const knownIn = (period: string) => {
      const filter = { ...NO_FILTER, period: parsePeriod(period) ?? NO_FILTER.period };
      const given = { ...READ, table };
      return [communesTotal(filter, given), ...communeRows(filter, given)].map(({ hasData }) => hasData);
    };
    expect(new Set(knownIn("2017-Q2"))).toEqual(new Set([false]));
    expect(new Set(knownIn("2017-Q1"))).toEqual(new Set([true]));
  });

  it("adds up to its foot, to the dong, under any filter", () => {
    const anyFilter = fc
      .record({
        period: fc
          .constantFrom("programme", "2017", "2017-Q3", "2016-Q4", "2017-03")
          .map((text) => parsePeriod(text) ?? NO_FILTER.period),
        communes: fc.subarray([...(dataset.known.communes ?? [])]),
        sponsorType: fc.constantFrom(null, "agency" as const, "enterprise" as const),
        sponsors: fc.subarray([...(dataset.known.sponsors ?? [])]),
        kinds: fc.subarray([...(dataset.known.kinds ?? [])]),
      })
      .map((chosen) => ({ ...NO_FILTER, ...chosen }));
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const rows = communeRows(filter, READ);
        const foot = communesTotal(filter, READ);
        for (const field of ["delivered", "planned", "lines"] as const) {
          expect(rows.reduce((sum, { total }) => sum + total[field], 0)).toBe(foot.total[field]);
        }
        expect(rows.reduce((sum, { waiting }) => sum + (waiting?.open ?? 0), 0)).toBe(foot.waiting?.open);
      }),
      { numRuns: 300 },
    );
  });

  it("compares the latest quarter where the period is the whole programme, which has none before it", () => {
    expect(communesTotal(NO_FILTER, READ).comparison.baseline).toEqual(parsePeriod("2017-Q2"));
  });

  it("puts communes of which some criteria are not known last by what is left, in either direction, and says the least that is", () => {
    const known = (id: string, met: number, of: number) =>
      aCommune({ id, name: id, of, met: Array.from({ length: met }, (_, place) => place + 1) });
    const communesGiven = [
      known("five of which all", 5, 5),
      known("none", 0, 0),
      known("seven of which five", 5, 7),
      known("two left", 17, 19),
      known("none left", 19, 19),
    ];
    const rows = communeRows(NO_FILTER, { ...READ, communes: communesGiven });
    const columns = communeColumns(programme.thresholds, "vi", vi);
    const remaining = columns.find(({ key }) => key === "remaining");
    const told = (descending: boolean) =>
      sortedRows(rows, columns, { key: "remaining", descending }).map((row) => [
        row.commune?.name,
        remaining?.value?.(row) ?? remaining?.blank?.(row),
      ]);
    const last = [
      ["five of which all", "chưa rõ"],
      ["none", "chưa rõ"],
      ["seven of which five", "ít nhất 2"],
    ];
    expect(told(false)).toEqual([["none left", 0], ["two left", 2], ...last]);
    expect(told(true)).toEqual([["two left", 2], ["none left", 0], ...last]);
    expect(rows.map((row) => remaining?.cell(row))).toEqual(["chưa rõ", "chưa rõ", "ít nhất 2", "2", "0"]);
  });

  it("does not count proposals that could not be read as none", () => {
    expect(communesTotal(NO_FILTER, { ...READ, proposals: null }).waiting).toBeNull();
  });
});
