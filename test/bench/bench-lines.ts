import type { DataSize } from "../../mocks/demo-data/data-size.ts";
import { communeIdAt, generatedAgencies, generatedEnterprises } from "../../mocks/demo-data/generated-sponsors.ts";
import { KIND_IDS } from "../../mocks/demo-data/kinds.ts";
import { month } from "../../src/domain/month.ts";
import type { TableDimensions } from "../../src/domain/support-table.ts";

const REST = { seed: 140, firstMonth: month("2016-07"), proposals: 0 };

/** From a large district to a national programme, and ten times as much. */
export const BENCH_SIZES: readonly DataSize[] = [
  { ...REST, lines: 10_000, communes: 60, agencies: 40, enterprises: 50, months: 36 },
  { ...REST, lines: 100_000, communes: 300, agencies: 200, enterprises: 250, months: 60 },
  { ...REST, lines: 1_000_000, communes: 1_100, agencies: 700, enterprises: 800, months: 60 },
  { ...REST, lines: 10_000_000, communes: 3_321, agencies: 2_000, enterprises: 3_000, months: 60 },
];

/** The ids that the lists of a publication of that size would give, in their order. */
export function benchDimensions(size: DataSize): TableDimensions {
  const communes = Array.from({ length: size.communes }, (_, index) => communeIdAt(index, size));
  const agencies = generatedAgencies(size).map(({ id }) => ({ type: "agency" as const, id }));
  const enterprises = generatedEnterprises(size).map(({ id }) => ({ type: "enterprise" as const, id }));
  return { communes, kinds: KIND_IDS, sponsors: [...agencies, ...enterprises] };
}
