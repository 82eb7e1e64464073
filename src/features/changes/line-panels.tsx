import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { isKnown } from "#src/domain/amount.ts";
import { deliveredOf } from "#src/domain/figures.ts";
import type { ReviewChangeKind } from "#src/domain/review-change.ts";
import { monthCountedWhole } from "#src/domain/review-changes.ts";
import type { Shift, SupportShift } from "#src/domain/support-shift.ts";
import type { Total } from "#src/domain/totals.ts";
import { amountBlank } from "#src/filters/amount-texts.ts";
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
import { communeRow, countColumn, deliveredColumn, nameColumn, type ShiftRow } from "./shift-columns.tsx";

type Props = { data: ReviewChanges; notes: () => readonly string[] };

/** What was not there before. */
export function AddedPanel({ data, notes }: Props) {
  const { language, t } = useLanguage();
  const words = changesWords[language].added;
  const { base, later, added } = data;
  const { now } = added.whole;
  const whole = base.kind === "day" ? monthCountedWhole(base.day, later.programme) : null;
  const subtitle = [
    words.subtitle(formatNumber(now.lines, language), exactAmount(deliveredOf(now), language, t)),
    ...(whole ? [words.wholeMonth(formatMonth(whole, language))] : []),
  ].join("; ");
  return (
    <LinesPanel
      kind="line-added"
      shift={added}
      side="now"
      title={words.title}
      linesFile={words.linesFile}
      subtitle={subtitle}
      data={data}
      notes={notes}
    />
  );
}

/** What was there before as well and could not be read: it is in the figures now, and it is no growth. */
export function MendedPanel({ data, notes }: Props) {
  const { language, t } = useLanguage();
  const words = changesWords[language].mended;
  const { now } = data.mended.whole;
  const subtitle = words.subtitle(formatNumber(now.lines, language), exactAmount(deliveredOf(now), language, t));
  return (
    <LinesPanel
      kind="line-mended"
      shift={data.mended}
      side="now"
      title={words.title}
      linesFile={words.linesFile}
      subtitle={subtitle}
      data={data}
      notes={notes}
    />
  );
}

/** What is published still and can no longer be read: it has left the figures, and it was not withdrawn. */
export function UnreadPanel({ data, notes }: Props) {
  const { language, t } = useLanguage();
  const words = changesWords[language].unread;
  const { before } = data.unread.whole;
  const subtitle = words.subtitle(formatNumber(before.lines, language), exactAmount(deliveredOf(before), language, t));
  return (
    <LinesPanel
      kind="line-unread"
      shift={data.unread}
      side="before"
      title={words.title}
      linesFile={words.linesFile}
      subtitle={subtitle}
      data={data}
      notes={notes}
    />
  );
}

type LinesProps = Props & {
  kind: ReviewChangeKind;
  shift: SupportShift;
  /** Which of the two publications the lines stand in. */
  side: "before" | "now";
  title: string;
  subtitle: string;
  linesFile: string;
};

/** Lines of one kind of change: by commune, and folded line by line. Nothing where there is none. */
function LinesPanel({ data, notes, kind, shift, side, title, subtitle, linesFile }: LinesProps) {
  const { language, t } = useLanguage();
  const words = changesWords[language].added;
  const of = (of: Shift): Total => of[side];
  const whole = of(shift.whole);
  if (whole.lines === 0) return null;
  const columns: TableColumn<ShiftRow>[] = [
    nameColumn(words.commune),
    deliveredColumn("delivered", words.delivered, (row) => of(row.shift), language, t),
    countColumn("lines", words.lines, (row) => of(row.shift).lines, language),
    countColumn("notReported", words.notReported, (row) => of(row.shift).linesNotReported, language),
  ];
  const rows = [...shift.by("commune")].map(([id, value]) => communeRow(id, value, data));
  const total = { key: "total", communeId: null, name: words.total, shift: shift.whole };
  const lines = changeRows(data, language, t).filter((row) => row.kind === kind);
  const ofLines = lineColumns(language, t);
  const { caption } = changesWords[language];
  return (
    <Panel
      title={title}
      subtitle={subtitle}
      tools={<TakeAwayTable title={title} fileName={title} columns={columns} rows={rows} total={total} notes={notes} />}
    >
      <DataTable caption={caption(title)} columns={columns} rows={rows} total={total} rowKey={({ key }) => key} />
      <details className={styles.lines}>
        <summary>{words.showLines(formatNumber(whole.lines, language))}</summary>
        <TakeAwayTable title={linesFile} fileName={linesFile} columns={ofLines} rows={lines} notes={notes} />
        <DataTable caption={caption(linesFile)} columns={ofLines} rows={lines} rowKey={({ key }) => key} />
      </details>
    </Panel>
  );
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
