import type { TimeBar } from "#src/charts/time-bars.ts";
import { linesOwedText } from "#src/filters/owed-texts.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import { ABSENT, formatDong, formatMillions } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import type { TimeView } from "#src/views/time-view.ts";
import { timeWords } from "#src/views/time-words.ts";

/** The numbers of the chart over time: in millions on the screen, in whole dong in a file. */
export function timeColumns(view: TimeView, language: Language, t: Messages): TableColumn<TimeBar>[] {
  const periodOf = ({ label, monthsLabel }: TimeBar) => (monthsLabel ? `${label} (${monthsLabel})` : label);
  return [
    { key: "period", heading: t.overview.tablePeriod, cell: periodOf, value: periodOf },
    ...view.series.map(
      ({ key, label }): TableColumn<TimeBar> => ({
        key,
        heading: label,
        kind: "dong",
        cell: (bar) => seriesText(bar, key, language, t),
        value: (bar) => bar.values[key] ?? null,
        blank: (bar) => bar.blanks[key] ?? null,
      }),
    ),
    {
      key: "total",
      heading: timeWords[language].total,
      kind: "dong",
      cell: (bar) => (
        <strong title={formatDong(bar.total, language)}>
          {bar.isReported ? formatMillions(bar.total, language) : bar.totalLabel}
        </strong>
      ),
      value: (bar) => (bar.isReported ? bar.total : null),
      blank: (bar) => bar.blanks[""] ?? null,
    },
    {
      key: "plan",
      heading: t.figures.plan,
      kind: "dong",
      cell: (bar) => (bar.plan === null ? ABSENT : formatMillions(bar.plan, language)),
      value: ({ plan }) => plan,
      blank: (bar) => planBlank(bar, t),
    },
    {
      key: "completion",
      heading: t.commune.completion,
      kind: "share",
      cell: ({ completionLabel }) => completionLabel,
      value: ({ completion }) => completion,
      blank: (bar) => bar.blanks[""] ?? planBlank(bar, t),
    },
    {
      key: "owedPlan",
      heading: owedWords[language].columns.owedPlan,
      kind: "dong",
      cell: () => null,
      value: ({ plannedOwed }) => plannedOwed,
      blank: ({ notReported }) => (notReported > 0 ? linesOwedText(notReported, language) : null),
      isForFiles: true,
    },
    {
      key: "owed",
      heading: t.states.notReported,
      kind: "count",
      cell: (bar) => (bar.notReported > 0 ? bar.notReported : ""),
      value: ({ notReported }) => notReported,
    },
    {
      key: "owedWithoutPlan",
      heading: owedWords[language].columns.owedWithoutPlan,
      kind: "count",
      cell: () => null,
      value: (bar) => bar.owedWithoutPlan ?? null,
      isForFiles: "where-filled",
    },
    {
      key: "plansOwed",
      heading: owedWords[language].columns.plansOwed,
      kind: "count",
      cell: () => null,
      value: ({ plansOwed }) => plansOwed?.lines ?? null,
      isForFiles: "where-filled",
    },
  ];
}

function planBlank({ plan, plansOwed }: TimeBar, t: Messages): string | null {
  if (plan !== null) return null;
  return plansOwed === undefined ? t.states.noPlan : t.states.planNotReported;
}

/** No line is a plain dash; what is owed, or has no money value, is said. */
function seriesText({ values, blanks }: TimeBar, key: string, language: Language, t: Messages): string {
  const value = values[key];
  if (value !== undefined) return formatMillions(value, language);
  const blank = blanks[key];
  return blank === undefined || blank === t.states.noLine ? ABSENT : `${ABSENT} ${blank}`;
}
