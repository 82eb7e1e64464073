import type { AmountScale } from "#src/charts/amount-scale.ts";
import type { PaceLimits } from "#src/domain/pace.ts";
import {
  completionBlank,
  completionValue,
  deliveredBlank,
  deliveredText,
  deliveredValue,
  gapBlank,
  gapText,
} from "#src/filters/amount-texts.ts";
import { CompletionCell } from "#src/filters/completion-cell.tsx";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { outsidePlanColumn, owedColumns, plannedColumn } from "#src/filters/total-columns.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { TotalBar } from "#src/views/total-bar.tsx";
import { verdictColumn } from "#src/views/verdict-column.tsx";
import styles from "./pace.module.css";
import type { PaceRow } from "./pace-view.ts";
import { paceWords } from "./pace-words.ts";

/** The columns that can be sorted by, as the address knows them. */
export const SORT_KEYS = ["name", "planned", "delivered", "gap", "ratio", "standing", "outsidePlan"] as const;

type Heading = {
  readonly limits: PaceLimits;
  readonly nameHeading: string;
  readonly scale: AmountScale;
  readonly nameOf: (row: PaceRow) => string;
};

export function paceColumns(
  { limits, nameHeading, scale, nameOf }: Heading,
  language: Language,
  t: Messages,
): TableColumn<PaceRow>[] {
  const { headings } = paceWords[language];
  return [
    {
      key: "name",
      heading: nameHeading,
      cell: (row) => (row.to === null ? nameOf(row) : <FilterLink to={row.to}>{nameOf(row)}</FilterLink>),
      value: nameOf,
    },
    verdictColumn(
      "standing",
      ({ name, total, absent, hasData }) => ({ name, total, isExpected: true, absent, hasData }),
      limits,
      language,
      t,
    ),
    {
      key: "gap",
      heading: headings.gap,
      cell: ({ pace }) => gapText(pace.kind === "measured" ? pace.gap : null, language),
      value: ({ pace }) => (pace.kind === "measured" ? pace.gap : null),
      blank: ({ total, hasData }) => gapBlank(total, t, hasData) ?? completionBlank(total, t, hasData),
      kind: "dong",
      startsAscending: true,
    },
    {
      key: "ratio",
      heading: headings.ratio,
      cell: ({ total }) => <CompletionCell total={total} language={language} />,
      value: ({ total }) => completionValue(total),
      blank: ({ total, hasData }) => completionBlank(total, t, hasData),
      kind: "share",
    },
    ...owedColumns<PaceRow>(language),
    {
      key: "bar",
      heading: headings.bar,
      cell: ({ key, total }) => key !== "total" && <Bar total={total} scale={scale} />,
      kind: "text",
      card: "across",
    },
    plannedColumn(headings.planned, language, t),
    {
      key: "delivered",
      heading: headings.delivered,
      cell: ({ total }) => (
        <>
          {deliveredText(total, language, t)}
          {total.linesReported > 0 && total.linesNotReported > 0 && (
            <span className={styles.owed}>{paceWords[language].owed(formatNumber(total.linesNotReported, language))}</span>
          )}
        </>
      ),
      value: ({ total }) => deliveredValue(total),
      blank: ({ total, hasData }) => deliveredBlank(total, t, hasData),
      kind: "dong",
    },
    outsidePlanColumn(language),
  ];
}

function Bar({ total, scale }: { total: PaceRow["total"]; scale: AmountScale }) {
  return (
    <span className={styles.bar}>
      <TotalBar total={total} scale={scale} />
    </span>
  );
}
