import { deliveredOf } from "#src/domain/figures.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import type { CutNotes } from "#src/lib/cut-notes.ts";
import { ABSENT } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { type CorrectionRow, correctionRows } from "#src/review/changes/correction-rows.ts";
import { exactAmount } from "#src/review/changes/field-text.ts";
import { reviewChangeWords } from "#src/review/changes/review-change-words.ts";
import type { ReviewChanges } from "#src/review/changes/review-changes.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./changes.module.css";
import { ChangesTable } from "./changes-table.tsx";
import { changesWords } from "./changes-words.ts";
import { differenceText, signedDong } from "./signed-dong.ts";

type Props = { data: ReviewChanges; notes: () => CutNotes };

/** Figures that were published otherwise, and lines that are gone: field by field, to the dong. Nothing against a day. */
export function CorrectionsPanel({ data, notes }: Props) {
  const { language, t } = useLanguage();
  const words = changesWords[language].corrections;
  if (data.base.kind === "day" || data.base.publication.lines === null) return null;
  const rows = correctionRows(data, language, t).filter(({ kind }) => kind !== "line-reported");
  const { before, now } = data.corrected.whole;
  const subtitle = words.subtitle(
    exactAmount(deliveredOf(before), language, t),
    exactAmount(deliveredOf(now), language, t),
    differenceText(data.corrected.whole, language),
  );
  if (rows.length === 0) {
    return (
      <Panel title={words.title}>
        <EmptyNotice message={words.none} />
      </Panel>
    );
  }
  return <CorrectionTable title={words.title} subtitle={subtitle} rows={rows} notes={notes} />;
}

/** Figures that were owed and have come. */
export function ReportedPanel({ data, notes }: Props) {
  const { language, t } = useLanguage();
  const words = changesWords[language].reported;
  const rows = correctionRows(data, language, t).filter(({ kind }) => kind === "line-reported");
  if (rows.length === 0) return null;
  return <CorrectionTable title={words.title} subtitle={words.subtitle} rows={rows} notes={notes} />;
}

type TableProps = { title: string; subtitle: string; rows: readonly CorrectionRow[]; notes: () => CutNotes };

function CorrectionTable(props: TableProps) {
  const { language } = useLanguage();
  return <ChangesTable className={styles.corrections} columns={correctionColumns(language)} {...props} />;
}

function correctionColumns(language: Language): TableColumn<CorrectionRow>[] {
  const words = changesWords[language].corrections;
  const kinds = reviewChangeWords[language].kinds;
  const text = (key: "title" | "sponsor" | "month" | "field" | "before" | "now", heading: string) =>
    ({ key, heading, kind: "text", cell: (row: CorrectionRow) => row[key], value: (row: CorrectionRow) => row[key] }) as const;
  return [
    {
      key: "commune",
      heading: words.commune,
      cell: ({ communeId, commune }) => <FilterLink to={paths.commune.href(communeId)}>{commune}</FilterLink>,
      value: ({ commune }) => commune,
      kind: "text",
    },
    text("title", words.line),
    text("field", words.field),
    text("before", words.before),
    text("now", words.now),
    {
      key: "difference",
      heading: words.difference,
      cell: ({ difference }) => (difference === null ? ABSENT : <strong>{signedDong(difference, language)}</strong>),
      value: ({ difference }) => difference,
      kind: "dong",
    },
    text("month", words.month),
    text("sponsor", words.sponsor),
    { key: "kind", heading: words.what, cell: ({ kind }) => kinds[kind], value: ({ kind }) => kinds[kind], kind: "text" },
  ];
}
