import type { AmountScale } from "#src/charts/amount-scale.ts";
import { PlanBar } from "#src/charts/plan-bar.tsx";
import { deliveredOf } from "#src/domain/figures.ts";
import { completionValue, deliveredBlank, deliveredText, deliveredValue, gapText } from "#src/filters/amount-texts.ts";
import { CompletionCell } from "#src/filters/completion-cell.tsx";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { outsidePlanColumn, owedPlanColumn, plannedColumn } from "#src/filters/total-columns.tsx";
import { assertNever } from "#src/lib/assert-never.ts";
import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import styles from "./pace.module.css";
import type { PaceRow } from "./pace-view.ts";
import { paceWords } from "./pace-words.ts";

/** The columns that can be sorted by, as the address knows them. */
export const SORT_KEYS = ["name", "planned", "delivered", "gap", "ratio", "standing", "outsidePlan"] as const;

type Heading = { readonly nameHeading: string; readonly scale: AmountScale; readonly nameOf: (row: PaceRow) => string };

export function paceColumns({ nameHeading, scale, nameOf }: Heading, language: Language, t: Messages): TableColumn<PaceRow>[] {
  const { headings } = paceWords[language];
  return [
    {
      key: "name",
      heading: nameHeading,
      cell: (row) => (row.to === null ? nameOf(row) : <FilterLink to={row.to}>{nameOf(row)}</FilterLink>),
      value: nameOf,
    },
    {
      key: "standing",
      heading: headings.standing,
      cell: (row) => <span className={`${styles.standing} ${standingClass(row) ?? ""}`}>{standingWords(row, language, t)}</span>,
      value: (row) => standingWords(row, language, t),
      kind: "text",
    },
    {
      key: "gap",
      heading: headings.gap,
      cell: ({ pace }) => gapText(pace.kind === "measured" ? pace.gap : null, language),
      value: ({ pace }) => (pace.kind === "measured" ? pace.gap : null),
      kind: "dong",
    },
    {
      key: "ratio",
      heading: headings.ratio,
      cell: ({ total }) => <CompletionCell total={total} language={language} />,
      value: ({ total }) => completionValue(total),
      kind: "share",
    },
    owedPlanColumn(language),
    {
      key: "bar",
      heading: headings.bar,
      cell: ({ key, total }) => key !== "total" && <Bar total={total} scale={scale} />,
      kind: "text",
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
      blank: ({ total }) => deliveredBlank(total, t),
      kind: "dong",
    },
    outsidePlanColumn(language),
  ];
}

function Bar({ total, scale }: { total: PaceRow["total"]; scale: AmountScale }) {
  const delivered = deliveredOf(total);
  return (
    <span className={styles.bar}>
      <PlanBar
        delivered={typeof delivered === "number" ? delivered : null}
        isOwed={delivered === "not-reported"}
        planned={total.linesPlanned > 0 ? total.planned : null}
        scale={scale}
      />
    </span>
  );
}

function standingClass({ pace }: PaceRow): string | undefined {
  if (pace.kind !== "measured") return styles.soft;
  switch (pace.standing) {
    case "behind":
    case "ahead":
      return styles[pace.standing];
    case "awaiting":
      return styles.awaiting;
    case "lagging":
    case "on-track":
      return undefined;
    default:
      return assertNever(pace.standing);
  }
}

function standingWords({ pace, total }: PaceRow, language: Language, t: Messages): string {
  if (pace.kind === "measured") return paceWords[language].standings[pace.standing];
  if (pace.kind === "not-reported") return paceWords[language].standings.awaiting;
  if (pace.kind === "not-applicable") return t.states.notApplicable;
  return total.lines === 0 ? ABSENT : t.states.noPlan;
}
