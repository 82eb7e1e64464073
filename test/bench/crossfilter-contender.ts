import crossfilter, { type Dimension, type Group } from "crossfilter2";
import type { CodeColumn } from "../../src/domain/code-column.ts";
import { EMPTY_TOTAL, type Total } from "../../src/domain/totals.ts";
import type { Contender } from "./contender.ts";
import {
  add,
  codedColumns,
  GROUPED,
  type Grouped,
  type GroupSums,
  groupedAnswer,
  marksOf,
  measuresAt,
  type Sums,
} from "./grouped-answer.ts";

type Row = Total & Readonly<Record<Grouped, number>>;

/**
 * crossfilter2 as it is meant to be used: four dimensions, each with a group of its own, filters set on the dimensions,
 * and only those that changed. In its favour: values are small integers instead of texts, sponsor type is a condition on
 * the sponsor instead of a fifth dimension, and quarters, halves, years and sponsor types are added up from its groups.
 */
export const crossfilterContender: Contender = {
  name: "crossfilter2 1.5.4",
  load(lines, dimensions) {
    const columns = codedColumns(lines, dimensions);
    const codeAt = (column: Grouped, row: number) => columns[column].codes[row] ?? 0;
    const rows = Array.from(
      { length: lines.count },
      (_, row): Row => ({
        month: codeAt("month", row),
        commune: codeAt("commune", row),
        kind: codeAt("kind", row),
        sponsor: codeAt("sponsor", row),
        ...measuresAt(lines, row),
      }),
    );
    const data = crossfilter(rows);
    const groupings = {
      month: grouping(
        data.dimension((row) => row.month),
        columns.month,
      ),
      commune: grouping(
        data.dimension((row) => row.commune),
        columns.commune,
      ),
      kind: grouping(
        data.dimension((row) => row.kind),
        columns.kind,
      ),
      sponsor: grouping(
        data.dimension((row) => row.sponsor),
        columns.sponsor,
      ),
    };
    let previous: string[] = [];
    return (filter) => {
      const marks = marksOf(columns, filter);
      const wanted = GROUPED.map((column) => marks[column]?.join("") ?? "");
      GROUPED.forEach((column, place) => {
        if (wanted[place] !== (previous[place] ?? "")) groupings[column].keepOnly(marks[column]);
      });
      previous = wanted;
      const { month, commune, kind, sponsor } = groupings;
      return groupedAnswer({ month: month.read(), commune: commune.read(), kind: kind.read(), sponsor: sponsor.read() });
    };
  },
};

function grouping(dimension: Dimension<Row>, { keys }: CodeColumn) {
  const group: Group<Row, Sums> = dimension.group<Sums>().reduce(
    (sums, row) => add(sums, row, 1),
    (sums, row) => add(sums, row, -1),
    () => ({ ...EMPTY_TOTAL }),
  );
  let kept: Uint8Array = new Uint8Array(keys.length).fill(1);
  return {
    keepOnly(marks: Uint8Array | null): void {
      kept = marks ?? new Uint8Array(keys.length).fill(1);
      const first = kept.indexOf(1);
      const last = kept.lastIndexOf(1);
      if (marks === null) dimension.filterAll();
      else if (first >= 0 && !kept.subarray(first, last).includes(0)) dimension.filterRange([first, last + 1]);
      else dimension.filterFunction((code) => kept[code] === 1);
    },
    /** A group does not see the filter of its own dimension, so the keys that it takes out are left out here. */
    read(): GroupSums {
      const groups = new Map<string, Total>();
      for (const { key: code, value } of group.all()) {
        const key = keys[code];
        if (key !== undefined && kept[code] === 1 && value.lines > 0) groups.set(key, { ...value });
      }
      return groups;
    },
  };
}
