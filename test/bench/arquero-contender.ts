import { op, table } from "arquero";
import type { Contender } from "./contender.ts";
import { codedColumns, GROUPED, type Grouped, type GroupSums, groupedAnswer, marksOf, measuresAt } from "./grouped-answer.ts";

/**
 * Arquero as it is meant to be used: one filter expression over parameters, compiled by it, then four roll-ups. In its favour: values are small
 * integers, and quarters, halves, years and sponsor types are added up from its groups.
 */
export const arqueroContender: Contender = {
  name: "arquero 8.0.3",
  load(lines, dimensions) {
    const columns = codedColumns(lines, dimensions);
    const measured = (field: keyof ReturnType<typeof measuresAt>) =>
      Float64Array.from({ length: lines.count }, (_, row) => measuresAt(lines, row)[field] ?? 0);
    const all = table({
      month: columns.month.codes,
      commune: columns.commune.codes,
      kind: columns.kind.codes,
      sponsor: columns.sponsor.codes,
      delivered: measured("delivered"),
      planned: measured("planned"),
      linesPlanned: measured("linesPlanned"),
      linesReported: measured("linesReported"),
      linesNotReported: measured("linesNotReported"),
    });
    return (filter) => {
      const marks = marksOf(columns, filter);
      const conditions = GROUPED.filter((column) => marks[column] !== null).map((column) => `$.${column}[d.${column}] === 1`);
      const kept = conditions.length === 0 ? all : all.params(marks).filter(`(d, $) => ${conditions.join(" && ")}`);
      const groups = (column: Grouped): GroupSums => {
        const rolled = kept.groupby(column).rollup({
          delivered: op.sum("delivered"),
          planned: op.sum("planned"),
          lines: op.count(),
          linesPlanned: op.sum("linesPlanned"),
          linesReported: op.sum("linesReported"),
          linesNotReported: op.sum("linesNotReported"),
        });
        return new Map(
          rolled.objects().map(({ [column]: code, ...sums }) => [columns[column].keys[code ?? -1] ?? "", totalOf(sums)]),
        );
      };
      return groupedAnswer({
        month: groups("month"),
        commune: groups("commune"),
        kind: groups("kind"),
        sponsor: groups("sponsor"),
      });
    };
  },
};

function totalOf(sums: Readonly<Record<string, number>>) {
  const { delivered = 0, planned = 0, lines = 0, linesPlanned = 0, linesReported = 0, linesNotReported = 0 } = sums;
  return { delivered, planned, lines, linesPlanned, linesReported, linesNotReported };
}
