import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { isKnown } from "#src/domain/amount.ts";
import { deliveredOf } from "#src/domain/figures.ts";
import type { ReviewChangeKind } from "#src/domain/review-change.ts";
import { monthCountedWhole } from "#src/domain/review-changes.ts";
import type { Shift } from "#src/domain/support-shift.ts";
import type { Total } from "#src/domain/totals.ts";
import { amountBlank } from "#src/filters/amount-texts.ts";
import type { CutNotes } from "#src/lib/cut-notes.ts";
import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { exactAmount } from "#src/review/changes/field-text.ts";
import { type ChangeRow, changeRows } from "#src/review/changes/review-change-rows.ts";
import type { ReviewChanges } from "#src/review/changes/review-changes.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./changes.module.css";
import { changesWords } from "./changes-words.ts";
import { momentWords } from "./moment-words.ts";
import { communeRows, countColumn, deliveredColumn, nameColumn, type ShiftRow } from "./shift-columns.tsx";

/** Which lines: what changed with them, and in which of the two publications they stand. */
const PARTS = {
  /** What was not there before. */
  added: { kind: "line-added", side: "now" },
  /** What was there before as well and could not be read: it is in the figures now, and it is no growth. */
  mended: { kind: "line-mended", side: "now" },
  /** What is published still and can no longer be read: it has left the figures, and it was not withdrawn. */
  unread: { kind: "line-unread", side: "before" },
} as const satisfies Record<string, { kind: ReviewChangeKind; side: "before" | "now" }>;

type Props = { part: keyof typeof PARTS; data: ReviewChanges; notes: () => CutNotes };

/** Lines of one kind of change: by commune, and folded line by line. Nothing where there is none. */
export function LinesPanel({ part, data, notes }: Props) {
  const { language, t } = useLanguage();
  const { kind, side } = PARTS[part];
  const { title, linesFile } = changesWords[language][part];
  const words = changesWords[language].added;
  const shift = data[part];
  const of = (of: Shift): Total => of[side];
  const whole = of(shift.whole);
  if (whole.lines === 0) return null;
  const columns: TableColumn<ShiftRow>[] = [
    nameColumn(words.commune),
    deliveredColumn("delivered", words.delivered, (row) => of(row.shift), language, t),
    countColumn("lines", words.lines, (row) => of(row.shift).lines, language),
    countColumn("notReported", words.notReported, (row) => of(row.shift).linesNotReported, language),
  ];
  const rows = communeRows(shift.by("commune"), data, language);
  const total = { key: "total", communeId: null, name: words.total, shift: shift.whole };
  const lines = changeRows(data, language, t, [kind]);
  const ofLines = lineColumns(language, t);
  const { caption } = changesWords[language];
  return (
    <Panel
      title={title}
      subtitle={subtitleOf(part, data, whole, language, t)}
      tools={<TakeAwayTable title={title} fileName={title} columns={columns} rows={rows} total={total} notes={notes} />}
    >
      <DataTable caption={caption(title)} columns={columns} rows={rows} total={total} rowKey={({ key }) => key} />
      <details className={styles.lines}>
        <summary>{words.showLines(formatNumber(whole.lines, language))}</summary>
        <TakeAwayTable title={linesFile} fileName={linesFile} columns={ofLines} rows={lines} notes={notes} />
        <DataTable caption={caption(linesFile)} columns={ofLines} rows={lines} rowKey={({ key }) => key} hasCards />
      </details>
    </Panel>
  );
}

function subtitleOf(part: keyof typeof PARTS, data: ReviewChanges, whole: Total, language: Language, t: Messages): string {
  const words = changesWords[language];
  const { base, later } = data;
  const subtitle = part === "mended" && base.kind === "moment" ? momentWords[language].mended : words[part].subtitle;
  const sum = subtitle(formatNumber(whole.lines, language), exactAmount(deliveredOf(whole), language, t));
  const month = part === "added" && base.kind === "day" ? monthCountedWhole(base.day, later.programme) : null;
  return month ? `${sum}; ${words.added.wholeMonth(formatMonth(month, language))}` : sum;
}

function lineColumns(language: Language, t: Messages): TableColumn<ChangeRow>[] {
  const words = changesWords[language].added;
  return [
    { key: "text", heading: words.kind, cell: ({ text }) => text, value: ({ text }) => text },
    { key: "commune", heading: words.commune, cell: ({ subject }) => subject, value: ({ subject }) => subject, kind: "text" },
    {
      key: "delivered",
      heading: words.delivered,
      cell: ({ line }) => (line ? exactAmount(line.delivered, language, t) : ABSENT),
      value: ({ line }) => (line && isKnown(line.delivered) ? line.delivered : null),
      blank: ({ line }) => line && amountBlank(line.delivered, t),
      kind: "dong",
    },
    {
      key: "month",
      heading: words.month,
      cell: ({ line }) => line?.month,
      value: ({ line }) => line?.month ?? null,
      kind: "text",
    },
    {
      key: "sponsor",
      heading: words.sponsor,
      cell: ({ line }) => line?.sponsor,
      value: ({ line }) => line?.sponsor ?? null,
      kind: "text",
    },
  ];
}
