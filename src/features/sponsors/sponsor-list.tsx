import { useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { type SponsorType, sponsorKey } from "#src/domain/sponsor.ts";
import { supportMeant, withScope } from "#src/filters/filter-scope.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { useAddressSort } from "#src/filters/use-address-sort.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { useListPlace } from "#src/filters/use-list-place.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { sortedRows } from "#src/ui/sorted-rows.ts";
import { withoutDataSentence } from "#src/views/months-without-data.ts";
import { planBarColumn } from "#src/views/plan-bar-column.tsx";
import {
  isShown,
  linesOfType,
  SHOWN,
  type SponsorRow,
  type SponsorsData,
  shownCounts,
  totalRow,
} from "#src/views/sponsor-list-view.ts";
import { attentionFirst, withAttentionFirst } from "#src/views/verdict-column.tsx";
import { SORT_KEYS, sponsorColumns } from "./sponsor-columns.tsx";
import { markColumn } from "./sponsor-marks.ts";
import styles from "./sponsors.module.css";
import { sponsorsWords } from "./sponsors-words.ts";

const FIRST_SORT = attentionFirst("pace");
/** What the table has beside figures of support. */
const BESIDE_SUPPORT = ["course", "waiting"] as const;

type Props = { type: SponsorType; data: SponsorsData; rows: readonly SponsorRow[] };

/** The table, all of it or only those who delivered nothing. */
export function SponsorList({ type, data, rows }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const [shown, setShown] = useAddressChoice("show", SHOWN);
  const [sort, setSort] = useAddressSort(SORT_KEYS, FIRST_SORT);
  const place = useListPlace();
  const { list } = sponsorsWords[language];
  const columns = useMemo(
    () => sponsorColumns(type, data.programme.thresholds, filter, language, t),
    [type, data, filter, language, t],
  );
  const meant = supportMeant(filter, language);
  const listed = useMemo(
    () =>
      sortedRows(
        rows.filter((row) => isShown(row, shown)),
        columns,
        sort,
      ),
    [rows, columns, shown, sort],
  );
  const total = useMemo(
    () => totalRow(listed, linesOfType(type, filter, data.programme), data.table),
    [listed, type, filter, data],
  );
  const counts = shownCounts(rows);
  const nobodyIdle = counts.owed > 0 ? list.nobodyIdleButOwed(meant) : list.nobodyIdle(meant);
  const nobodyWords = { all: list.noMatch, idle: nobodyIdle, promised: list.nobodyPromised(meant), owed: list.nobodyOwed };
  const title = `${list.panel}: ${list.titles[type]}`;
  return (
    <Panel
      title={list.panel}
      subtitle={withAttentionFirst(
        withScope(list.subtitle(periodInSentence(filter.period, data.programme, language, t)), BESIDE_SUPPORT, filter, language),
        FIRST_SORT.key,
        sort,
        language,
      )}
      tools={
        <TakeAwayTable
          title={title}
          fileName={`${title} ${periodInFileName(filter.period, language)}`}
          columns={[...columns, markColumn(filter, language)]}
          rows={listed}
          total={total}
          notes={() => sheetNotes(dataset, { ...filter, sponsorType: type }, language, t, BESIDE_SUPPORT)}
        />
      }
    >
      <div className={styles.choices}>
        <ChoiceGroup
          label={list.show}
          choices={SHOWN.map((value) => ({ value, label: list.shown[value](formatNumber(counts[value], language), meant) }))}
          value={shown}
          onChange={setShown}
        />
      </div>
      {listed.length === 0 ? (
        <EmptyNotice
          message={withoutDataSentence({ table: data.table, filter, programme: data.programme }, language) ?? nobodyWords[shown]}
          action={<Button onClick={() => setShown("all")}>{list.showAll}</Button>}
        />
      ) : (
        <div className={styles.table}>
          <DataTable
            caption={title}
            columns={[...columns, planBarColumn(list.amounts.delivered, listed)]}
            rows={listed}
            rowKey={({ sponsor }) => (sponsor ? sponsorKey(sponsor) : "total")}
            total={total}
            sort={sort}
            onSort={setSort}
            place={place}
            hasCards
          />
        </div>
      )}
    </Panel>
  );
}
