import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { useAddressSort } from "#src/filters/use-address-sort.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatDay } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { PartFinder, PartTurner } from "#src/ui/part-turner.tsx";
import type { TableSort } from "#src/ui/sort-heading.tsx";
import { sortedRows } from "#src/ui/sorted-rows.ts";
import { useShownPart } from "#src/ui/use-shown-part.ts";
import {
  GROUPINGS,
  groupRows,
  type ProposalGroup,
  type ProposalRow,
  STATUS_CHOICES,
  type StatusChoice,
  statusCounts,
  withStatus,
} from "#src/views/proposals-view.ts";
import { hasAnswers, proposalColumns, SORT_KEYS } from "./proposal-columns.tsx";
import { proposalNotes } from "./proposal-notes.ts";
import styles from "./proposals.module.css";
import { proposalsWords } from "./proposals-words.ts";
import { useMarkedProposal } from "./use-marked-proposal.ts";

/** No column of the table: the order in which the view model gives the rows. */
const BY_URGENCY = { key: "urgency", descending: false };

/** Groups that stand under one another; of more, so many are shown at a time. */
const MOST_GROUPS = 45;
const GROUPS_OF_A_PART = 15;
const NO_GROUP: readonly ProposalGroup[] = [];

/** The proposals one by one: those of a status, in groups or not, in any order. */
export function ProposalList({ rows, programme }: { rows: readonly ProposalRow[]; programme: Programme }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const words = proposalsWords[language];
  const statusWords = (value: StatusChoice) => (value === "all" ? words.everyStatus : t.statuses[value]);
  const [status, chooseStatus] = useAddressChoice("status", STATUS_CHOICES);
  const [grouping, chooseGrouping] = useAddressChoice("group", GROUPINGS);
  const { marked, list } = useMarkedProposal();
  const counts = statusCounts(rows);
  const shown = withStatus(rows, status);
  const [sort, setSort] = useAddressSort(SORT_KEYS, BY_URGENCY);
  const allColumns = proposalColumns(shown, language, t);
  const sorted = sortedRows(shown, allColumns, sort);
  const groups = grouping === "none" ? null : groupRows(sorted, grouping);
  const part = useShownPart(groups ?? NO_GROUP, {
    nameOf: ({ name }) => name ?? words.list.noAddressee,
    order: `${grouping} ${status} ${sort.key} ${sort.descending}`,
    isMarked: (group) => group.rows.some(({ proposal }) => proposal.id === marked),
    size: GROUPS_OF_A_PART,
    most: MOST_GROUPS,
  });
  const table = {
    // What the rows are grouped by is said above them.
    columns: allColumns.filter(({ key }) => key !== grouping),
    hasAnswers: hasAnswers(shown),
    sort,
    onSort: setSort,
    marked,
  };
  const counted = (label: string, count: number) => words.counted(label, formatNumber(count, language));
  return (
    <Panel
      title={words.list.title}
      subtitle={words.list.subtitle(formatDay(asOfDay(programme), language))}
      tools={
        <TakeAwayTable
          title={`${words.list.title}: ${statusWords(status)}`}
          fileName={`${words.title} ${statusWords(status)} ${periodInFileName(filter.period, language)}`}
          columns={allColumns}
          rows={groups ? groups.flatMap((group) => group.rows) : sorted}
          notes={() => proposalNotes(dataset, filter, language, t)}
        />
      }
    >
      <div className={styles.choices}>
        <ChoiceGroup
          label={words.status}
          choices={STATUS_CHOICES.map((value) => ({ value, label: counted(statusWords(value), counts[value]) }))}
          value={status}
          onChange={chooseStatus}
        />
        <ChoiceGroup
          label={words.group}
          choices={GROUPINGS.map((value) => ({
            value,
            label: value === "none" ? words.groups.none : counted(words.groups[value], groupRows(shown, value).length),
          }))}
          value={grouping}
          onChange={chooseGrouping}
        />
      </div>
      {shown.length === 0 && (
        <EmptyNotice
          message={words.noneOfStatus(statusWords(status))}
          action={<Button onClick={() => chooseStatus("all")}>{words.showEvery}</Button>}
        />
      )}
      <div ref={list}>
        {shown.length > 0 && !groups && <ProposalTable {...table} rows={sorted} caption={words.list.caption} />}
        <PartFinder part={part} />
        {part.rows.map((group) => (
          <section key={group.key} className={styles.group}>
            <h3 className={styles.groupTitle}>{group.name ?? words.list.noAddressee}</h3>
            <p className={styles.groupNote}>{groupNote(group, language)}</p>
            <ProposalTable {...table} rows={group.rows} caption={words.list.captionOf(group.name ?? words.list.noAddressee)} />
          </section>
        ))}
        <PartTurner part={part} list={list} />
      </div>
    </Panel>
  );
}

type TableProps = {
  rows: readonly ProposalRow[];
  /** The same for every group, so that they stand under each other. */
  columns: readonly TableColumn<ProposalRow>[];
  hasAnswers: boolean;
  caption: string;
  sort: TableSort;
  onSort: (sort: TableSort) => void;
  marked: string | null;
};

function ProposalTable({ hasAnswers: isWide, ...table }: TableProps) {
  return (
    <div className={styles.table} data-answers={isWide}>
      <DataTable {...table} rowKey={({ proposal }) => proposal.id} hasCards />
    </div>
  );
}

function groupNote({ summary }: ProposalGroup, language: Language): string {
  const words = proposalsWords[language].summary;
  const { all, open, overdue, medianDays } = summary;
  const parts = [
    words.count(formatNumber(all, language)),
    open > 0 && open < all ? words.openCount(formatNumber(open, language)) : "",
    overdue > 0 ? words.overdueCount(formatNumber(overdue, language)) : "",
    medianDays === null ? "" : words.medianDays(formatNumber(medianDays, language, 1)),
  ];
  return parts.filter(Boolean).join(" · ");
}
