import type { PaceLimits } from "#src/domain/pace.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import type { Filter } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { outsidePlanColumn, totalColumns } from "#src/filters/total-columns.tsx";
import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { sponsorHref } from "#src/lib/paths.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import type { SponsorRow } from "#src/views/sponsor-list-view.ts";
import { verdictColumn } from "#src/views/verdict-column.tsx";
import { markOf } from "./sponsor-marks.ts";
import styles from "./sponsors.module.css";
import { sponsorsWords } from "./sponsors-words.ts";

/** The columns that can be sorted by, as the address knows them. */
export const SORT_KEYS = [
  "name",
  "pace",
  "planned",
  "delivered",
  "completion",
  "outsidePlan",
  "inCharge",
  "last",
  "lines",
  "owed",
  "proposals",
] as const;

export function sponsorColumns(
  type: SponsorType,
  limits: PaceLimits,
  filter: Filter,
  language: Language,
  t: Messages,
): TableColumn<SponsorRow>[] {
  return [
    ...identityColumns(type, filter, language),
    verdictColumn(
      "pace",
      ({ sponsor, total, inCharge, standing }) => ({
        name: sponsor?.name ?? "",
        total,
        isExpected: inCharge.length > 0,
        hasData: standing !== "no-data",
      }),
      limits,
      language,
      t,
    ),
    ...totalColumns<SponsorRow>(sponsorsWords[language].list.amounts, language, t),
    outsidePlanColumn(language),
    ...countColumns(type, language, t),
  ];
}

function identityColumns(type: SponsorType, filter: Filter, language: Language): TableColumn<SponsorRow>[] {
  const { list, total } = sponsorsWords[language];
  return [
    {
      key: "name",
      heading: list.name[type],
      cell: (row) => <Name row={row} filter={filter} language={language} />,
      value: ({ sponsor }) => sponsor?.name ?? total,
    },
  ];
}

function countColumns(type: SponsorType, language: Language, t: Messages): TableColumn<SponsorRow>[] {
  const { list } = sponsorsWords[language];
  const number = (value: number) => formatNumber(value, language);
  return [
    {
      key: "lines",
      card: "left-out",
      heading: list.lines,
      cell: ({ total }) => number(total.lines),
      value: ({ total }) => total.lines,
      kind: "count",
    },
    {
      key: "owed",
      card: "left-out",
      heading: list.owed,
      cell: ({ total }) => (
        <span className={total.linesNotReported > 0 ? styles.ochre : undefined}>{number(total.linesNotReported)}</span>
      ),
      value: ({ total }) => total.linesNotReported,
      kind: "count",
    },
    {
      key: "last",
      card: "left-out",
      heading: list.last,
      cell: ({ sponsor, lastSupport }) => {
        if (sponsor === null) return "";
        return lastSupport ? formatMonth(lastSupport, language) : `${ABSENT} ${list.never}`;
      },
      value: ({ lastSupport }) => lastSupport,
      kind: "month",
    },
    {
      key: "inCharge",
      card: "left-out",
      heading: list.inCharge[type],
      cell: ({ sponsor, inCharge }) => {
        if (sponsor === null) return "";
        return inCharge.length > 0 ? inCharge.join(", ") : `${ABSENT} ${list.nobodyInCharge}`;
      },
      value: ({ inCharge }) => (inCharge.length > 0 ? inCharge.join(", ") : null),
      kind: "text",
    },
    {
      key: "proposals",
      card: "left-out",
      heading: list.proposals,
      cell: ({ waiting }) => {
        if (!waiting) return `${ABSENT} ${t.states.unread}`;
        const { open, overdue } = waiting;
        return overdue > 0 ? <span className={styles.alert}>{list.waiting(number(open), number(overdue))}</span> : number(open);
      },
      value: ({ waiting }) => waiting?.open ?? null,
      kind: "count",
    },
  ];
}

function Name({ row, filter, language }: { row: SponsorRow; filter: Filter; language: Language }) {
  const { sponsor, standing } = row;
  if (!sponsor) return sponsorsWords[language].total;
  const mark = markOf(row, filter, language);
  return (
    <>
      <FilterLink className={styles.name} to={sponsorHref(sponsor)}>
        {sponsor.name}
      </FilterLink>
      {mark && (
        <span className={styles.mark} data-standing={standing}>
          {mark}
        </span>
      )}
    </>
  );
}
