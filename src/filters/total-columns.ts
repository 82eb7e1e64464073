import type { Total } from "#src/domain/totals.ts";
import { ABSENT } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import {
  completionText,
  completionValue,
  deliveredBlank,
  deliveredText,
  deliveredValue,
  plannedBlank,
  plannedText,
  plannedValue,
} from "./amount-texts.ts";

export type TotalHeadings = { readonly planned: string; readonly delivered: string; readonly completion: string };

/** Planned, delivered and completion of whatever has a total, in million dong. No line at all is a dash, not a zero. */
export function totalColumns<Row extends { readonly total: Total }>(
  headings: TotalHeadings,
  language: Language,
  t: Messages,
): TableColumn<Row>[] {
  return [
    {
      key: "planned",
      heading: headings.planned,
      cell: ({ total }) => plannedText(total, language),
      value: ({ total }) => plannedValue(total),
      blank: ({ total }) => plannedBlank(total, t),
      kind: "dong",
    },
    {
      key: "delivered",
      heading: headings.delivered,
      cell: ({ total }) => (total.lines === 0 ? ABSENT : deliveredText(total, language, t)),
      value: ({ total }) => (total.lines === 0 ? null : deliveredValue(total)),
      blank: ({ total }) => deliveredBlank(total, t),
      kind: "dong",
    },
    {
      key: "completion",
      heading: headings.completion,
      cell: ({ total }) => completionText(total, language),
      value: ({ total }) => completionValue(total),
      kind: "share",
    },
  ];
}
