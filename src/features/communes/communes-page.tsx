import { memo, useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { CommuneSection } from "#src/filters/commune-section.tsx";
import { communesCounted } from "#src/filters/communes-shown.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { withScope } from "#src/filters/filter-scope.ts";
import { FollowFilters } from "#src/filters/follow-filters.tsx";
import { noCommuneText } from "#src/filters/no-commune.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useAddressSort } from "#src/filters/use-address-sort.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { useListPlace } from "#src/filters/use-list-place.ts";
import { type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { DataTable } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { sortedRows } from "#src/ui/sorted-rows.ts";
import { comparedPeriod } from "#src/views/compared-period.ts";
import { planBarColumn } from "#src/views/plan-bar-column.tsx";
import { attentionFirst, withAttentionFirst } from "#src/views/verdict-column.tsx";
import { communeColumns, SORT_KEYS } from "./commune-columns.tsx";
import { type CommuneRow, type CommunesData, communeRows, communesTotal } from "./commune-rows.ts";
import styles from "./communes.module.css";
import { communesSentence } from "./communes-sentence.ts";
import { communesWords } from "./communes-words.ts";

const FIRST_SORT = attentionFirst("pace");
/** What the table has beside figures of support. */
const BESIDE_SUPPORT = ["standing", "waiting"] as const;

/** Every commune with its figures, in the order of any of them. */
export function CommunesPage() {
  return (
    <FollowFilters>
      <Communes />
    </FollowFilters>
  );
}

const Communes = memo(function Communes() {
  const { language, t } = useLanguage();
  const { filter } = useFilters(useDataset().known);
  const { list } = communesWords[language];
  const data = useCommunesData();
  return (
    <Page
      title={list.title}
      lead={mapLoaded(data, (value) => {
        const counted = communesCounted(value.communes, filter, value.programme);
        return counted.length === 0 ? noCommuneText(filter, language, t) : communesSentence(counted, filter, value, language);
      })}
      head={<CommuneSection />}
      print="wide"
    >
      <LoadedBody loaded={data} skeleton={<Skeleton height="60vh" />}>
        {(ready) => <CommunesTable data={ready} />}
      </LoadedBody>
    </Page>
  );
});

/** The table by itself. */
export function CommunesEmbed() {
  return (
    <LoadedBody loaded={useCommunesData()} skeleton={<Skeleton height="30rem" />}>
      {(ready) => <CommunesTable data={ready} />}
    </LoadedBody>
  );
}

function useCommunesData(): Loaded<CommunesData> {
  const { programme, communes, support, proposals } = useDataset();
  return useMemo(
    () =>
      mapLoaded(
        loadedTogether({ programme, communes, support }),
        (parts): CommunesData => ({
          programme: parts.programme,
          communes: parts.communes,
          table: parts.support.table,
          proposals: valueOf(proposals),
        }),
      ),
    [programme, communes, support, proposals],
  );
}

function CommunesTable({ data }: { data: CommunesData }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter, setFilter } = useFilters(dataset.known);
  const [sort, setSort] = useAddressSort(SORT_KEYS, FIRST_SORT);
  const place = useListPlace();
  const { list } = communesWords[language];
  const columns = useMemo(() => communeColumns(data.programme.thresholds, language, t), [data, language, t]);
  const rows = useMemo(() => sortedRows(communeRows(filter, data), columns, sort), [filter, data, columns, sort]);
  const total = useMemo(() => communesTotal(filter, data), [filter, data]);
  const period = periodInSentence(filter.period, data.programme, language, t);
  return (
    <Panel
      title={list.panel}
      subtitle={withAttentionFirst(
        withScope(subtitleOf(data, total), BESIDE_SUPPORT, filter, language),
        FIRST_SORT.key,
        sort,
        language,
      )}
      tools={
        <TakeAwayTable
          embed="communes"
          title={list.title}
          fileName={`${list.title} ${periodInFileName(filter.period, language)}`}
          columns={columns}
          rows={rows}
          total={total}
          notes={() => sheetNotes(dataset, filter, language, t, BESIDE_SUPPORT)}
        />
      }
    >
      {rows.length === 0 ? (
        <EmptyNotice
          message={
            data.communes.length === 0 || filter.area?.communes.size === 0 ? noCommuneText(filter, language, t) : list.noMatch
          }
          action={data.communes.length > 0 && <Button onClick={() => setFilter(() => NO_FILTER)}>{t.states.clearFilters}</Button>}
        />
      ) : (
        <div className={styles.table}>
          <DataTable
            caption={`${list.title}, ${period}`}
            columns={[...columns, planBarColumn(list.columns.delivered, rows)]}
            rows={rows}
            rowKey={({ commune }) => commune?.id ?? "total"}
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

  /** With which periods the change is between, where the reader could not know. */
  function subtitleOf({ programme }: CommunesData, { comparison }: CommuneRow): string {
    const said = list.subtitle(periodInSentence(filter.period, programme, language, t));
    if (filter.period.grain !== "programme" || !comparison.baseline) return said;
    const later = periodInSentence(comparedPeriod(filter, programme), programme, language, t);
    return `${said}. ${list.changeOf(later, periodInSentence(comparison.baseline, programme, language, t))}`;
  }
}
