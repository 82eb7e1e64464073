import type { DuckDbConnection } from "@duckdb/duckdb-wasm/blocking";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import type { Total } from "../../src/domain/totals.ts";
import type { Contender } from "./contender.ts";
import { codedColumns, GROUPED, type Grouped, type GroupSums, groupedAnswer, marksOf } from "./grouped-answer.ts";

const SUMS = `coalesce(sum(delivered), 0) AS delivered, coalesce(sum(planned), 0) AS planned, count(*)::INTEGER AS lines,
  count(planned)::INTEGER AS "linesPlanned", count(delivered)::INTEGER AS "linesReported",
  (count(*) FILTER (owed))::INTEGER AS "linesNotReported"`;

/**
 * DuckDB in WebAssembly, with columns of its own, in the process that asks. One question for each of four groupings. In its favour: values are
 * small integers, sums are of doubles (exact here), and quarters, halves, years and sponsor types are added up from its groups.
 */
export const duckdbContender = (connect: () => Promise<DuckDbConnection>): Contender => ({
  name: "duckdb-wasm 1.32.0",
  async load(lines, dimensions) {
    const columns = codedColumns(lines, dimensions);
    const connection = await connect();
    const { planned, delivered } = lines;
    const arrays = Object.fromEntries(GROUPED.map((column) => [column, columns[column].codes]));
    connection.insertArrowFromIPCStream(tableToIPC(tableFromArrays({ ...arrays, planned, delivered }), "stream"), {
      name: "given",
      create: true,
    });
    connection.query(`CREATE TABLE lines AS SELECT month, commune, kind, sponsor, isnan(delivered) AS owed,
      CASE WHEN isfinite(planned) THEN planned END AS planned, CASE WHEN isfinite(delivered) THEN delivered END AS delivered FROM given`);
    connection.query("DROP TABLE given");
    return (filter) => {
      const marks = marksOf(columns, filter);
      const conditions = GROUPED.flatMap((column) => {
        const wanted = marks[column];
        return wanted ? [`${column} IN (${[-1, ...wanted.keys().filter((code) => wanted[code] === 1)].join(",")})`] : [];
      });
      const where = conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : "";
      const groups = (column: Grouped): GroupSums => {
        const found = connection.query(`SELECT ${column} AS code, ${SUMS} FROM lines ${where} GROUP BY ${column}`);
        const numbers = (name: string) => found.getChild(name)?.toArray() ?? [];
        const codes = numbers("code");
        const sums = SUM_NAMES.map((name) => ({ name, values: numbers(name) }));
        return new Map(
          Array.from(codes, (code, row) => {
            const total: Partial<Record<keyof Total, number>> = {};
            for (const { name, values } of sums) total[name] = Number(values[row] ?? 0);
            const { delivered: given = 0, planned: plan = 0, lines: count = 0, ...counts } = total;
            const { linesPlanned = 0, linesReported = 0, linesNotReported = 0 } = counts;
            return [
              columns[column].keys[code] ?? "",
              { delivered: given, planned: plan, lines: count, linesPlanned, linesReported, linesNotReported },
            ];
          }),
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
});

const SUM_NAMES = ["delivered", "planned", "lines", "linesPlanned", "linesReported", "linesNotReported"] as const;
