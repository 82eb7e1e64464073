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
import type { TableColumn } from "#src/ui/data-table.tsx";

/** What a commune, or a month, had then and has now. */
export type ShiftRow = {
  readonly key: string;
  readonly communeId: string | null;
  readonly name: string;
  readonly shift: Shift;
};

/** A commune under its name of today, or the one it had. */
export function communeRow(id: string, shift: Shift, { base, later }: ReviewChanges): ShiftRow {
  const communes = [...later.communes, ...((base.kind !== "day" && base.publication.communes) || [])];
  return { key: id, communeId: id, name: communes.find((commune) => commune.id === id)?.name ?? id, shift };
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
    blank: (row) => deliveredBlank(totalOf(row), t),
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
