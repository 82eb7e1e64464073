/** The part of arquero that the benchmark uses. It stands here for the reason that `crossfilter2.d.ts` gives. */
declare module "arquero" {
  type Aggregate = { readonly aggregate: string };
  export type Table = {
    params(values: Readonly<Record<string, unknown>>): Table;
    filter(expression: string): Table;
    groupby(column: string): Table;
    rollup(sums: Readonly<Record<string, Aggregate>>): Table;
    objects(): Record<string, number>[];
  };
  export function table(columns: Readonly<Record<string, ArrayLike<number>>>): Table;
  export const op: { sum(column: string): Aggregate; count(): Aggregate };
}
