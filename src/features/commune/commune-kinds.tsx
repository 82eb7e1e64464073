import type { Support } from "#src/api/dataset.ts";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { Commune } from "#src/domain/commune.ts";
import { hasData } from "#src/domain/data-months.ts";
import { kindName } from "#src/domain/kind-name.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import { coveredRange } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { EMPTY_TOTAL } from "#src/domain/totals.ts";
import { communeInAddress, onlyCommune } from "#src/filters/communes-chosen.ts";
import { FILTER_FIELDS } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { periodWords } from "#src/filters/period-texts.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { type Loaded, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DataTable } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./commune-page.module.css";
import { communeWords } from "./commune-words.ts";
import { namedTotals, type TotalRow } from "./named-totals.tsx";

type Props = { commune: Commune; programme: Programme; support: Loaded<Support> };

/** What it was helped with in the period. A kind without a line stands there too: that is what nobody helps with. */
export function CommuneKinds({ commune, programme, support }: Props) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { known } = dataset;
  const { filter } = useFilters(known);
  const words = communeWords[language];
  const title = `${words.kinds}: ${t.commune.title(commune.name)}`;
  const data = mapLoaded(support, ({ table }) => {
    const answer = totalsWithOwed(table, { ...supportFilterOf(filter, programme), communes: new Set([commune.id]) });
    const isKnown = hasData(table, coveredRange(filter.period, programme));
    const byKind = answer.by("kind");
    const ids = filter.kinds.length > 0 ? filter.kinds : (known.kinds ?? []);
    const rows = ids.map(
      (id): TotalRow => ({
        key: id,
        label: kindName(programme.kinds, id, language),
        total: byKind.get(id) ?? EMPTY_TOTAL,
        hasData: isKnown,
      }),
    );
    const nameOf = ({ key, label }: TotalRow) => (
      <FilterLink to={paths.support.href()} also={{ [FILTER_FIELDS.kinds.key]: key, ...communeInAddress(commune.id) }}>
        {label}
      </FilterLink>
    );
    const columns = namedTotals({ heading: words.kind, rows, nameOf, bars: "below" }, language, t);
    return { columns, rows, total: { key: "total", label: t.commune.total, total: answer.whole, hasData: isKnown } };
  });
  const ready = valueOf(data);
  return (
    <Panel
      title={words.kinds}
      subtitle={words.inPeriod(periodWords(filter.period, language, t))}
      tools={
        ready && (
          <TakeAwayTable
            title={title}
            fileName={`${title} ${periodInFileName(filter.period, language)}`}
            {...ready}
            notes={() => sheetNotes(dataset, { ...filter, ...onlyCommune(commune.id) }, language, t)}
          />
        )
      }
    >
      <LoadedBody loaded={data} skeleton={<Skeleton height="12rem" />}>
        {(value) => (
          <div className={styles.kinds}>
            <DataTable caption={title} {...value} rowKey={({ key }) => key} />
          </div>
        )}
      </LoadedBody>
    </Panel>
  );
}
