import type { Total } from "#src/domain/totals.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import {
  completionBlank,
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
      cell: ({ total }) => deliveredText(total, language, t),
      value: ({ total }) => deliveredValue(total),
      blank: ({ total }) => deliveredBlank(total, t),
      kind: "dong",
    },
    {
      key: "completion",
      heading: headings.completion,
      cell: ({ total }) => completionText(total, language),
      value: ({ total }) => completionValue(total),
      blank: ({ total }) => completionBlank(total, t),
      kind: "share",
    },
  ];
}
