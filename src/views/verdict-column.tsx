import { type Attended, attentionRank, byAttention } from "#src/domain/attention-order.ts";
import { type PaceLimits, type PaceStanding, paceOf } from "#src/domain/pace.ts";
import { withNote } from "#src/filters/filter-scope.ts";
import { ABSENT } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import type { TableSort } from "#src/ui/sort-heading.tsx";
import { absenceText } from "./absence-text.ts";
import styles from "./verdict-column.module.css";
import { verdictWords } from "./verdict-words.ts";

type Verdict = PaceStanding | "no-support" | "no-data";

/** The order in which lists of communes and sponsors stand at first: of the column of this key, those who need attention first. */
export function attentionFirst(key: string): TableSort {
  return { key, descending: false };
}

/** Under a list's title, that it stands in that order; nothing once the reader has chosen another. */
export function withAttentionFirst(subtitle: string, key: string, sort: TableSort, language: Language): string {
  return withNote(subtitle, sort.key === key && !sort.descending ? verdictWords[language].attentionFirst : "");
}

/** The verdict on somebody's plan, by which a list is sorted: never by its words. */
export function verdictColumn<Row>(
  key: string,
  attendedOf: (row: Row) => Attended,
  limits: PaceLimits,
  language: Language,
  t: Messages,
): TableColumn<Row> {
  const order = byAttention(limits);
  const textOf = (row: Row) => verdictText(attendedOf(row), limits, language, t);
  return {
    key,
    heading: verdictWords[language].heading,
    cell: (row) => (
      <span className={styles.verdict} data-verdict={verdictOf(attendedOf(row), limits) ?? "none"}>
        {textOf(row)}
      </span>
    ),
    value: textOf,
    order: (a, b) => order(attendedOf(a), attendedOf(b)),
    kind: "text",
    card: "beside",
  };
}

/** Null where there is none to give: no plan, or help that is not counted in money. */
function verdictOf(attended: Attended, limits: PaceLimits): Verdict | null {
  const rank = attentionRank(attended, limits);
  if (rank === "not-expected") return null;
  if (rank !== "rest") return rank;
  const pace = paceOf(attended.total, limits);
  return pace.kind === "measured" ? pace.standing : null;
}

function verdictText(attended: Attended, limits: PaceLimits, language: Language, t: Messages): string {
  if (attended.absent) return absenceText(attended.absent, language);
  const verdict = verdictOf(attended, limits);
  if (verdict) return verdictWords[language].verdicts[verdict];
  const { total } = attended;
  if (total.lines === 0) return ABSENT;
  return paceOf(total, limits).kind === "not-applicable" ? t.states.notApplicable : t.states.noPlan;
}
