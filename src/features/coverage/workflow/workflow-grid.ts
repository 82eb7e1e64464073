import type { MonthReport } from "#src/api/entry/month-reports.ts";
import type { MonthState } from "#src/api/entry/month-row.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { ENGLISH_MONTHS, formatDay, formatMonth, formatMonthTerse } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { LegendItem } from "../grid-parts.tsx";
import type { Step } from "../share-step.ts";
import type { GridCell, StatusGrid } from "../status-grid.ts";
import type { Workflow } from "./workflow-view.ts";
import { workflowWords } from "./workflow-words.ts";

/** How far on its way, as a fill; the words in the cell say the same. */
const STEPS: Readonly<Record<MonthState, Step | null>> = { owed: null, returned: null, sent: 1, accepted: 3, closed: 4 };

const PLAIN = { amounts: "", step: null, isOwed: false, isOpen: false, cut: null } as const;

/** Whoever reports by month, with how many are late; the due days are its foot. */
export function workflowGrid({ months, dueOn, rows }: Workflow, language: Language): StatusGrid {
  const words = workflowWords[language];
  const dueText = (month: string) => formatDay(dueOn.get(month) ?? "", language);
  return {
    columns: [
      { key: "late", name: words.months.late, to: null },
      ...months.map((month) => ({
        key: month,
        name: formatMonthTerse(month, language),
        inFull: words.inFull(formatMonth(month, language), dueText(month)),
        to: null,
      })),
    ],
    rows: rows.map(({ key, name, to, cells, late }) => {
      const count = formatNumber(late.length, language);
      return {
        key,
        name,
        to,
        cells: [
          { ...PLAIN, text: count, words: words.lateMonths(count) },
          ...months.map((month) => reportCell(cells.get(month), language)),
        ],
      };
    }),
    foot: {
      key: "due",
      name: words.months.due,
      to: null,
      cells: [
        { ...PLAIN, text: "", words: "" },
        ...months.map((month) => ({
          ...PLAIN,
          text: dayTerse(dueOn.get(month) ?? "", language),
          words: words.due(dueText(month)),
        })),
      ],
    },
  };
}

function reportCell(report: MonthReport | undefined, language: Language): GridCell {
  const words = workflowWords[language];
  if (!report) return { ...PLAIN, text: "·", words: words.notTheirs };
  const { state, late } = report;
  return {
    ...PLAIN,
    text: late && state === "owed" ? words.lateMark : isUnsent(report) ? words.unsentMark : words.marks[state],
    words: reportWords(report, language),
    step: isUnsent(report) ? null : STEPS[state],
    isOwed: !late && STEPS[state] === null,
    isOpen: late,
  };
}

/** Closed without its reporter ever having taken a step. */
function isUnsent({ state, at }: MonthReport): boolean {
  return state === "closed" && at === "";
}

/** "bị trả lại để sửa; hạn 05/11/2017; đã quá hạn; lời nhắn: …". */
export function reportWords(report: MonthReport, language: Language): string {
  const { state, late, dueOn, word } = report;
  const words = workflowWords[language];
  return [
    isUnsent(report) ? words.unsent : words.states[state],
    words.due(formatDay(dueOn, language)),
    late ? words.isLate : "",
    word ? words.word(word) : "",
  ]
    .filter(Boolean)
    .join("; ");
}

/** "05/11" or "5 Nov". */
function dayTerse(day: string, language: Language): string {
  const [, month = "", number = ""] = day.split("-");
  return language === "vi" ? `${number}/${month}` : `${Number(number)} ${ENGLISH_MONTHS[Number(month) - 1]?.slice(0, 3) ?? ""}`;
}

export function workflowLegend(language: Language): LegendItem[] {
  const { legends, marks, lateMark, unsentMark } = workflowWords[language];
  return [
    { mark: lateMark, isOpen: true, text: legends.late },
    { mark: marks.owed, isOwed: true, text: legends.owed },
    { mark: marks.returned, isOwed: true, text: legends.returned },
    { mark: marks.sent, step: STEPS.sent, text: legends.sent },
    { mark: marks.accepted, step: STEPS.accepted, text: legends.accepted },
    { mark: marks.closed, step: STEPS.closed, text: legends.closed },
    { mark: unsentMark, text: legends.unsent },
  ];
}
