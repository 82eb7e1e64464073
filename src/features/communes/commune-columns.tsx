import type { Comparison } from "#src/domain/change.ts";
import { type Commune, isRecognised } from "#src/domain/commune.ts";
import type { PaceLimits } from "#src/domain/pace.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { gapColumns, totalColumns } from "#src/filters/total-columns.tsx";
import { assertNever } from "#src/lib/assert-never.ts";
import { ABSENT, formatDongShort, formatNumber, signed } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { comparisonDoubts, ratioMark } from "#src/views/change-texts.ts";
import { leastOf } from "#src/views/criteria-met.ts";
import { verdictColumn } from "#src/views/verdict-column.tsx";
import type { CommuneRow } from "./commune-rows.ts";
import styles from "./communes.module.css";
import { communesWords } from "./communes-words.ts";

export const SORT_KEYS = [
  "name",
  "pace",
  "order",
  "standing",
  "met",
  "remaining",
  "planned",
  "delivered",
  "completion",
  "gap",
  "outsidePlan",
  "change",
  "lines",
  "open",
  "overdue",
] as const;

/** One list of columns for the screen, its order and what is taken away. */
export function communeColumns(limits: PaceLimits, language: Language, t: Messages): TableColumn<CommuneRow>[] {
  const { list } = communesWords[language];
  const headings = list.columns;
  const count = (value: number | null) => (value === null ? "" : formatNumber(value, language));
  return [
    {
      key: "name",
      heading: headings.name,
      cell: ({ commune }) =>
        commune ? (
          <FilterLink className={styles.name} to={paths.commune.href(commune.id)}>
            {commune.name}
          </FilterLink>
        ) : (
          list.total
        ),
      value: ({ commune }) => commune?.name ?? list.total,
      kind: "text",
    },
    verdictColumn(
      "pace",
      ({ commune, total, absent, hasData }) => ({ name: commune?.name ?? "", total, isExpected: true, absent, hasData }),
      limits,
      language,
      t,
    ),
    {
      key: "order",
      card: "left-out",
      heading: headings.order,
      cell: ({ commune }) => count(placeOf(commune)),
      value: ({ commune }) => placeOf(commune),
      kind: "count",
    },
    {
      key: "standing",
      card: "plain",
      heading: headings.standing,
      cell: (row) => (
        <span className={`${styles.standing} ${row.commune && isRecognised(row.commune) ? styles.recognised : ""}`}>
          {standing(row)}
        </span>
      ),
      value: standing,
      kind: "text",
    },
    {
      key: "met",
      heading: headings.met,
      cell: (row) => unknownOf(row, row.met) ?? leastOf(count(row.met), row.commune === null || row.remaining !== null),
      value: ({ met }) => met,
      blank: (row) => unknownOf(row, row.met),
      kind: "count",
    },
    {
      key: "remaining",
      card: "left-out",
      heading: headings.remaining,
      cell: (row) => leftUnknownOf(row) ?? count(row.remaining),
      value: ({ remaining }) => remaining,
      blank: leftUnknownOf,
      kind: "count",
    },
    {
      key: "criteriaUnknown",
      card: "left-out",
      heading: headings.criteriaUnknown,
      cell: () => null,
      value: (row) => (row.criteriaUnknown > 0 ? row.criteriaUnknown : null),
      kind: "count",
      isForFiles: "where-filled",
    },
    ...totalColumns<CommuneRow>(headings, language, t),
    ...gapColumns<CommuneRow>(language, t),
    {
      key: "change",
      card: "left-out",
      heading: headings.change,
      cell: (row) => (
        <>
          {changeCell(row.comparison, language)}
          {basisOf(row) !== "" && <span className={styles.basis}> {basisOf(row)}</span>}
        </>
      ),
      value: ({ comparison: { change } }) => (change.kind === "relative" ? change.ratio : null),
      blank: ({ comparison }) => (comparison.change.kind === "relative" ? null : changeCell(comparison, language)),
      kind: "share",
    },
    {
      key: "changeBasis",
      card: "left-out",
      heading: headings.changeBasis,
      cell: basisOf,
      value: (row) => capitalise(basisOf(row)),
      kind: "text",
      isForFiles: true,
    },
    {
      key: "lines",
      card: "left-out",
      heading: headings.lines,
      cell: ({ total }) => count(total.lines),
      value: ({ total }) => total.lines,
      kind: "count",
    },
    {
      key: "open",
      card: "left-out",
      heading: headings.open,
      cell: ({ waiting }) => (waiting ? count(waiting.open) : ABSENT),
      value: ({ waiting }) => waiting?.open ?? null,
      kind: "count",
    },
    {
      key: "overdue",
      card: "left-out",
      heading: headings.overdue,
      cell: ({ waiting }) =>
        waiting ? <span className={waiting.overdue > 0 ? styles.alert : undefined}>{count(waiting.overdue)}</span> : ABSENT,
      value: ({ waiting }) => waiting?.overdue ?? null,
      kind: "count",
    },
  ];

  /** Of a commune without data of its criteria, as a new unit is; the foot has none to know. */
  function unknownOf({ commune }: CommuneRow, criteria: number | null): string | null {
    return commune && criteria === null ? t.states.unknown : null;
  }

  /** Where some criteria are not known, those known to be missing are the least that is left. */
  function leftUnknownOf(row: CommuneRow): string | null {
    const unknown = unknownOf(row, row.remaining);
    return unknown !== null && row.missing !== null && row.missing > 0 ? list.atLeast(count(row.missing)) : unknown;
  }

  /** Over which months, and without which lines; nothing where there is no change to qualify. */
  function basisOf({ comparison }: CommuneRow): string {
    return comparisonDoubts(comparison, language).join(", ");
  }

  function standing({ commune }: CommuneRow): string {
    if (!commune) return "";
    return isRecognised(commune) ? t.levels[commune.standard.level] : t.stages[commune.standard.stage];
  }
}

/** Its place in the Decision, where it has one there. */
function placeOf(commune: Commune | null): number | null {
  return commune && !commune.isOrderedByName ? commune.displayOrder : null;
}

/** "+12,3 %", "−4 %", "× 12,5", or why there is none; what it was told without stands below it, in files in a column of its own. */
export function changeCell({ change }: Comparison, language: Language): string {
  const { list } = communesWords[language];
  switch (change.kind) {
    case "no-baseline":
      return list.noBaseline;
    case "no-data":
      return list.noData;
    case "blank":
      return list.blank[change.reason];
    case "from-zero":
      return list.fromZero;
    case "difference":
      return signed(change.dong, formatDongShort(Math.abs(change.dong), language));
    case "relative":
      return ratioMark(change.ratio, language);
    default:
      return assertNever(change);
  }
}
