import type { Total } from "#src/domain/totals.ts";
import { ABSENT, formatMillions } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import {
  completionBlank,
  completionValue,
  deliveredBlank,
  deliveredText,
  deliveredValue,
  gapBlank,
  gapOf,
  gapText,
  owedPlanValue,
  owedWithoutPlan,
  plannedBlank,
  plannedText,
  plannedValue,
} from "./amount-texts.ts";
import { CompletionCell } from "./completion-cell.tsx";
import { owedPlanBlank } from "./owed-texts.ts";
import { owedWords } from "./owed-words.ts";

export type TotalHeadings = { readonly planned: string; readonly delivered: string; readonly completion: string };

/** `hasData`: whether the months of the total have data of anybody (`domain/data-months.ts`): of those without, nobody had no line. */
type TotalRow = { readonly total: Total; readonly hasData: boolean };

/** Planned, delivered and completion of whatever has a total, in million dong. No line at all is a dash, not a zero. */
export function totalColumns<Row extends TotalRow>(headings: TotalHeadings, language: Language, t: Messages): TableColumn<Row>[] {
  return [
    plannedColumn(headings.planned, language, t),
    {
      key: "delivered",
      heading: headings.delivered,
      cell: ({ total }) => deliveredText(total, language, t),
      value: ({ total }) => deliveredValue(total),
      blank: ({ total, hasData }) => deliveredBlank(total, t, hasData),
      kind: "dong",
    },
    {
      key: "completion",
      heading: headings.completion,
      cell: ({ total }) => <CompletionCell total={total} language={language} />,
      value: ({ total }) => completionValue(total),
      blank: ({ total, hasData }) => completionBlank(total, t, hasData),
      kind: "share",
    },
    ...owedColumns<Row>(language),
  ];
}

export function plannedColumn<Row extends TotalRow>(heading: string, language: Language, t: Messages): TableColumn<Row> {
  return {
    key: "planned",
    heading,
    cell: ({ total }) => plannedText(total, language),
    value: ({ total }) => plannedValue(total),
    blank: ({ total, hasData }) => plannedBlank(total, t, hasData),
    kind: "dong",
  };
}

/** Beside the completion in a file, where the screen says it in the completion's cell: what is owed of the plan, and how many plans are. */
export function owedColumns<Row extends TotalRow>(language: Language): TableColumn<Row>[] {
  const { columns } = owedWords[language];
  return [
    {
      key: "owedPlan",
      heading: columns.owedPlan,
      cell: () => null,
      value: ({ total }) => owedPlanValue(total),
      blank: ({ total }) => owedPlanBlank(total, language),
      kind: "dong",
      isForFiles: true,
    },
    {
      key: "owedWithoutPlan",
      heading: columns.owedWithoutPlan,
      cell: () => null,
      value: ({ total }) => owedWithoutPlan(total),
      kind: "count",
      isForFiles: "where-filled",
    },
    {
      key: "plansOwed",
      heading: columns.plansOwed,
      cell: () => null,
      value: ({ total }) => total.linesPlanOwed ?? null,
      kind: "count",
      isForFiles: "where-filled",
    },
  ];
}

/** Delivered − planned, and what was delivered outside the plan (of `planTotals`), each apart. */
export function gapColumns<Row extends TotalRow>(language: Language, t: Messages): TableColumn<Row>[] {
  const { columns } = owedWords[language];
  return [
    {
      key: "gap",
      card: "left-out",
      heading: columns.gap,
      cell: ({ total }) => gapText(gapOf(total), language),
      value: ({ total }) => gapOf(total),
      blank: ({ total, hasData }) => gapBlank(total, t, hasData),
      kind: "dong",
      startsAscending: true,
    },
    outsidePlanColumn(language),
  ];
}

export function outsidePlanColumn<Row extends TotalRow>(language: Language): TableColumn<Row> {
  return {
    key: "outsidePlan",
    card: "left-out",
    heading: owedWords[language].columns.outsidePlan,
    cell: ({ total }) => {
      const { outsidePlan } = total;
      return outsidePlan === undefined ? ABSENT : formatMillions(outsidePlan, language);
    },
    value: ({ total }) => total.outsidePlan ?? null,
    kind: "dong",
  };
}
