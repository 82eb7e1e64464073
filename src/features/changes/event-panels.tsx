import type { ReviewChangeKind } from "#src/domain/review-change.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import type { CutNotes } from "#src/lib/cut-notes.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { type ChangeRow, changeRows } from "#src/review/changes/review-change-rows.ts";
import { reviewChangeWords } from "#src/review/changes/review-change-words.ts";
import type { ReviewChanges } from "#src/review/changes/review-changes.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import styles from "./changes.module.css";
import { ChangesTable } from "./changes-table.tsx";
import { changesWords } from "./changes-words.ts";

const SECTIONS = ["criteria", "standing", "proposals", "assignments"] as const;
type Section = (typeof SECTIONS)[number];

const KINDS: Record<Section, readonly ReviewChangeKind[]> = {
  criteria: ["criterion-lost", "criterion-met"],
  standing: ["commune-recognised", "stage-changed"],
  proposals: ["proposal-overdue", "proposal-answered", "proposal-raised"],
  assignments: ["assignment-started", "assignment-ended"],
};

/** What happened besides money, a panel for each matter in which anything did. */
export function EventPanels({ data, notes }: { data: ReviewChanges; notes: () => CutNotes }) {
  const { language, t } = useLanguage();
  const titles = changesWords[language].sections;
  const kinds = reviewChangeWords[language].kinds;
  const columns = eventColumns(language);
  return SECTIONS.map((section) => {
    const rows = changeRows(data, language, t, KINDS[section]);
    if (rows.length === 0) return null;
    const counts = KINDS[section].flatMap((kind) => {
      const count = rows.filter((row) => row.kind === kind).length;
      return count > 0 ? [`${kinds[kind]}: ${formatNumber(count, language)}`] : [];
    });
    return (
      <ChangesTable
        key={section}
        className={styles.events}
        title={titles[section]}
        subtitle={counts.join(" · ")}
        columns={columns}
        rows={rows}
        notes={notes}
      />
    );
  });
}

function eventColumns(language: Language): TableColumn<ChangeRow>[] {
  const words = changesWords[language].columns;
  const kinds = reviewChangeWords[language].kinds;
  return [
    {
      key: "commune",
      heading: words.commune,
      cell: ({ communeId, subject }) =>
        communeId ? <FilterLink to={paths.commune.href(communeId)}>{subject}</FilterLink> : subject,
      value: ({ subject }) => subject,
    },
    {
      key: "kind",
      card: "beside",
      heading: words.change,
      cell: ({ kind, needsAttention }) => <span className={needsAttention ? styles.alert : undefined}>{kinds[kind]}</span>,
      value: ({ kind }) => kinds[kind],
      kind: "text",
    },
    { key: "text", heading: words.text, cell: ({ text }) => text, value: ({ text }) => text, kind: "text" },
    { key: "detail", heading: words.detail, cell: ({ detail }) => detail, value: ({ detail }) => detail, kind: "text" },
  ];
}
