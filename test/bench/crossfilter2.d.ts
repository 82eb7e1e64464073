/**
 * The part of crossfilter2 that the benchmark uses. It stands here, and not in the package's own types, so that the
 * project's type check does not depend on the benchmark's packages being installed.
 */
declare module "crossfilter2" {
  export type Group<Row, Value> = {
    reduce(
      add: (value: Value, row: Row) => Value,
      remove: (value: Value, row: Row) => Value,
      initial: () => Value,
    ): Group<Row, Value>;
    all(): readonly { readonly key: number; readonly value: Value }[];
  };
  export type Dimension<Row> = {
    filterRange(range: [number, number]): Dimension<Row>;
    filterFunction(predicate: (code: number) => boolean): Dimension<Row>;
    filterAll(): Dimension<Row>;
    group<Value>(): Group<Row, Value>;
  };
  export type Crossfilter<Row> = { dimension(codeOf: (row: Row) => number): Dimension<Row> };
  // biome-ignore lint/style/noDefaultExport: the package is a CommonJS function, which Node shows as a default export
  export default function crossfilter<Row>(rows: Row[]): Crossfilter<Row>;
}
