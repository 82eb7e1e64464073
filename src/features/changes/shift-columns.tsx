import { deliveredOf } from "#src/domain/figures.ts";
import type { Shift } from "#src/domain/support-shift.ts";
import type { Total } from "#src/domain/totals.ts";
import { deliveredBlank, deliveredValue } from "#src/filters/amount-texts.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import type { Messages } from "#src/messages/vi.ts";
import { exactAmount } from "#src/review/changes/field-text.ts";
import type { ReviewChanges } from "#src/review/changes/review-changes.ts";
import { namesOf } from "#src/review/changes/review-names.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";

/** What a commune, or a month, had then and has now. */
export type ShiftRow = {
  readonly key: string;
  readonly communeId: string | null;
  readonly name: string;
  readonly shift: Shift;
};

/** Communes under their names of today, or those that they had. */
export function communeRows(byCommune: ReadonlyMap<string, Shift>, data: ReviewChanges, language: Language): ShiftRow[] {
  const { commune } = namesOf(data, language);
  return [...byCommune].map(([id, shift]) => ({ key: id, communeId: id, name: commune(id), shift }));
}

export function nameColumn(heading: string): TableColumn<ShiftRow> {
  return {
    key: "name",
    heading,
    cell: ({ communeId, name }) => (communeId ? <FilterLink to={paths.commune.href(communeId)}>{name}</FilterLink> : name),
    value: ({ name }) => name,
  };
}

/** What was delivered, every dong of it, or why there is no sum. */
export function deliveredColumn(
  key: string,
  heading: string,
  totalOf: (row: ShiftRow) => Total,
  language: Language,
  t: Messages,
): TableColumn<ShiftRow> {
  return {
    key,
    heading,
    cell: (row) => exactAmount(deliveredOf(totalOf(row)), language, t),
    value: (row) => deliveredValue(totalOf(row)),
    blank: (row) => deliveredBlank(totalOf(row), t, true),
    kind: "dong",
  };
}

export function countColumn(
  key: string,
  heading: string,
  value: (row: ShiftRow) => number,
  language: Language,
): TableColumn<ShiftRow> {
  return { key, heading, cell: (row) => formatNumber(value(row), language), value, kind: "count" };
}
