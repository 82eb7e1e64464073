import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { useAddressSort } from "#src/filters/use-address-sort.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { sortedRows } from "#src/ui/sorted-rows.ts";
import { type Grouping, groupRows, type ProposalGroup, type ProposalRow } from "#src/views/proposals-view.ts";
import { proposalNotes } from "./proposal-notes.ts";
import styles from "./proposals.module.css";
import { proposalsWords } from "./proposals-words.ts";

const SORT_KEYS = ["name", "all", "open", "overdue", "answered", "median"] as const;
const MOST_OVERDUE = { key: "overdue", descending: true };

type Props = {
  rows: readonly ProposalRow[];
  grouping: Exclude<Grouping, "none">;
  /** Names its order in the address. */
  sortKey: string;
};

/** Who answers how fast, and who keeps whom waiting: a line for each addressee, or each commune. */
export function SummaryPanel({ rows, grouping, sortKey }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const words = proposalsWords[language];
  const [sort, setSort] = useAddressSort(SORT_KEYS, MOST_OVERDUE, sortKey);
  const columns = summaryColumns(words.groups[grouping], language);
  const groups = sortedRows(groupRows(rows, grouping), columns, sort);
  const title = grouping === "commune" ? words.summary.byCommune : words.summary.byAddressee;
  return (
    <Panel
      title={title}
      subtitle={words.summary.subtitle}
      tools={
        <TakeAwayTable
          title={`${words.title}: ${title}`}
          fileName={`${words.title} ${title} ${periodInFileName(filter.period, language)}`}
          columns={columns}
          rows={groups}
          notes={() => proposalNotes(dataset, filter, language, t)}
        />
      }
    >
      <div className={styles.summary}>
        <DataTable
          caption={`${title}. ${words.summary.subtitle}`}
          columns={columns}
          rows={groups}
          rowKey={({ key }) => key}
          sort={sort}
          onSort={setSort}
          hasCards
        />
      </div>
    </Panel>
  );
}

function summaryColumns(nameHeading: string, language: Language): TableColumn<ProposalGroup>[] {
  const { summary: words, list } = proposalsWords[language];
  const count = (key: "all" | "open" | "answered"): TableColumn<ProposalGroup> => ({
    key,
    heading: words[key],
    cell: ({ summary }) => formatNumber(summary[key], language),
    value: ({ summary }) => summary[key],
    kind: "count",
  });
  return [
    {
      key: "name",
      heading: nameHeading,
      cell: ({ name }) => name ?? <span className={styles.soft}>{list.noAddressee}</span>,
      value: ({ name }) => name ?? list.noAddressee,
    },
    count("all"),
    count("open"),
    {
      key: "overdue",
      heading: words.overdue,
      cell: ({ summary }) => (
        <span className={summary.overdue > 0 ? styles.alert : undefined}>{formatNumber(summary.overdue, language)}</span>
      ),
      value: ({ summary }) => summary.overdue,
      kind: "count",
    },
    count("answered"),
    {
      key: "median",
      heading: words.median,
      cell: ({ summary }) => (summary.medianDays === null ? ABSENT : formatNumber(summary.medianDays, language, 1)),
      value: ({ summary }) => summary.medianDays,
      kind: "count",
    },
  ];
}
