import crossfilter, { type Dimension, type Group } from "crossfilter2";
import { isKnown } from "../../src/domain/amount.ts";
import { type CodeColumn, codeColumn, inTextOrder } from "../../src/domain/code-column.ts";
import { halfOf } from "../../src/domain/half-year.ts";
import { isMonth, type Month, monthIsIn } from "../../src/domain/month.ts";
import { quarterOf, yearOf } from "../../src/domain/period.ts";
import { sponsorKey } from "../../src/domain/sponsor.ts";
import type { SupportFilter } from "../../src/domain/support-filter.ts";
import { EMPTY_TOTAL, type Total, type Totals } from "../../src/domain/totals.ts";
import type { Contender } from "./contender.ts";

type Sums = { -readonly [Measure in keyof Total]: Total[Measure] };
type Row = Total & { readonly month: number; readonly commune: number; readonly kind: number; readonly sponsor: number };
type Grouped = ReadonlyMap<string, Total>;

/**
 * crossfilter2 as it is meant to be used: four dimensions, each with a group of its own, filters set on the dimensions,
 * and only those that changed. In its favour: values are small integers instead of texts, sponsor type is a condition on
 * the sponsor instead of a fifth dimension, and quarters, halves, years and sponsor types are added up from its groups.
 */
export const crossfilterContender: Contender = {
  name: "crossfilter2 1.5.4",
  load(lines, dimensions) {
    const month = inTextOrder(codeColumn(lines, (line) => line.month));
    const commune = codeColumn(lines, (line) => line.communeId, dimensions.communes);
    const kind = codeColumn(lines, (line) => line.kind, dimensions.kinds);
    const sponsor = codeColumn(lines, (line) => sponsorKey(line.sponsor), dimensions.sponsors.map(sponsorKey));
    const rows = lines.map(
      ({ planned, delivered }, index): Row => ({
        month: month.codes[index] ?? 0,
        commune: commune.codes[index] ?? 0,
        kind: kind.codes[index] ?? 0,
        sponsor: sponsor.codes[index] ?? 0,
        delivered: isKnown(delivered) ? delivered : 0,
        planned: isKnown(planned) ? planned : 0,
        lines: 1,
        linesPlanned: isKnown(planned) ? 1 : 0,
        linesReported: isKnown(delivered) ? 1 : 0,
        linesNotReported: delivered === "not-reported" ? 1 : 0,
      }),
    );
    const data = crossfilter(rows);
    const months = grouping(
      data.dimension((row) => row.month),
      month,
    );
    const communes = grouping(
      data.dimension((row) => row.commune),
      commune,
    );
    const kinds = grouping(
      data.dimension((row) => row.kind),
      kind,
    );
    const sponsors = grouping(
      data.dimension((row) => row.sponsor),
      sponsor,
    );

    let previous: Partial<SupportFilter> = {};
    return (filter) => {
      if (filter.range !== previous.range) months.keepOnly(monthTest(filter), filter.range !== null);
      if (filter.communes !== previous.communes) communes.keepOnly(keyTest(filter.communes), filter.communes !== null);
      if (filter.kinds !== previous.kinds) kinds.keepOnly(keyTest(filter.kinds), filter.kinds !== null);
      if (filter.sponsors !== previous.sponsors || filter.sponsorType !== previous.sponsorType) {
        sponsors.keepOnly(sponsorTest(filter), filter.sponsors !== null || filter.sponsorType !== null);
      }
      previous = filter;
      return answer(months.read(), communes.read(), kinds.read(), sponsors.read());
    };
  },
};

function grouping(dimension: Dimension<Row>, { keys }: CodeColumn) {
  const group: Group<Row, Sums> = dimension.group<Sums>().reduce(
    (sums, row) => add(sums, row, 1),
    (sums, row) => add(sums, row, -1),
    () => ({ ...EMPTY_TOTAL }),
  );
  let kept = new Uint8Array(keys.length).fill(1);
  return {
    keepOnly(test: (key: string) => boolean, isFiltered: boolean): void {
      kept = Uint8Array.from(keys, (key) => (test(key) ? 1 : 0));
      const first = kept.indexOf(1);
      const last = kept.lastIndexOf(1);
      if (!isFiltered) dimension.filterAll();
      else if (first >= 0 && !kept.subarray(first, last).includes(0)) dimension.filterRange([first, last + 1]);
      else dimension.filterFunction((code) => kept[code] === 1);
    },
    /** A group does not see the filter of its own dimension, so the keys that it takes out are left out here. */
    read(): Grouped {
      const groups = new Map<string, Total>();
      for (const { key: code, value } of group.all()) {
        const key = keys[code];
        if (key !== undefined && kept[code] === 1 && value.lines > 0) groups.set(key, { ...value });
      }
      return groups;
    },
  };
}

function add(sums: Sums, row: Total, sign: 1 | -1): Sums {
  sums.delivered += sign * row.delivered;
  sums.planned += sign * row.planned;
  sums.lines += sign * row.lines;
  sums.linesPlanned += sign * row.linesPlanned;
  sums.linesReported += sign * row.linesReported;
  sums.linesNotReported += sign * row.linesNotReported;
  return sums;
}

function monthTest({ range }: SupportFilter): (key: string) => boolean {
  return (key) => range === null || (isMonth(key) && monthIsIn(key, range));
}

function keyTest(wanted: ReadonlySet<string> | null): (key: string) => boolean {
  return (key) => wanted === null || wanted.has(key);
}

function sponsorTest({ sponsors, sponsorType }: SupportFilter): (key: string) => boolean {
  return (key) => (sponsors === null || sponsors.has(key)) && (sponsorType === null || key.startsWith(`${sponsorType}:`));
}

function answer(month: Grouped, commune: Grouped, kind: Grouped, sponsor: Grouped): Totals {
  const ofMonth = (keyOf: (month: Month) => string) => rolledUp(month, (key) => (isMonth(key) ? keyOf(key) : key));
  const groups = {
    month,
    quarter: ofMonth(quarterOf),
    half: ofMonth(halfOf),
    year: ofMonth((key) => String(yearOf(key))),
    commune,
    kind,
    sponsor,
    sponsorType: rolledUp(sponsor, (key) => key.slice(0, key.indexOf(":"))),
  };
  const whole = rolledUp(kind, () => "whole").get("whole") ?? EMPTY_TOTAL;
  return { whole, by: (dimension) => groups[dimension] };
}

function rolledUp(groups: Grouped, keyOf: (key: string) => string): Grouped {
  const sums = new Map<string, Sums>();
  for (const [key, total] of groups) {
    const upper = keyOf(key);
    const sum = sums.get(upper);
    if (sum) add(sum, total, 1);
    else sums.set(upper, { ...total });
  }
  return sums;
}
