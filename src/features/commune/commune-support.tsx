import { useMemo } from "react";
import type { Support } from "#src/api/dataset.ts";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { Commune } from "#src/domain/commune.ts";
import { hasData } from "#src/domain/data-months.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import { coveredRange, periodKey, periodsOf, spanRange, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { EMPTY_TOTAL } from "#src/domain/totals.ts";
import { communeInAddress, onlyCommune } from "#src/filters/communes-chosen.ts";
import { FILTER_FIELDS, type Filter } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { periodLabel } from "#src/filters/filter-options.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { TIME_GRAINS, type TimeGrain } from "#src/views/time-view.ts";
import { useScoped } from "#src/views/use-scoped.ts";
import styles from "./commune-page.module.css";
import { communeWords } from "./commune-words.ts";
import { namedTotals, type TotalRow } from "./named-totals.tsx";

/** The first is the default; they are offered in the order of `TIME_GRAINS`. */
const QUARTER_FIRST = ["quarter", "month", "half", "year"] as const satisfies readonly TimeGrain[];
type Props = { commune: Commune; programme: Programme; support: Loaded<Support> };

/**
 * Planned and delivered by month, quarter, half or year, under the sponsors and kinds of the filter, whatever its period. The name of a
 * period leads to its lines.
 */
export function CommuneSupport({ commune, programme, support }: Props) {
  const { language, t } = useLanguage();
  const scoped = useScoped();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const [grain, setGrain] = useAddressChoice<TimeGrain>("by", QUARTER_FIRST);
  const words = communeWords[language];
  const title = `${words.supportBy[grain]}: ${t.commune.title(commune.name)}`;
  const table = useMemo(
    () => mapLoaded(support, (data) => courseTable({ commune, programme, support: data, filter, grain, language, t })),
    [support, commune, programme, filter, grain, language, t],
  );
  const ready = valueOf(table);
  return (
    <Panel
      title={words.supportBy[grain]}
      subtitle={scoped(words.barUnit, "course")}
      tools={
        <>
          <ChoiceGroup
            label={words.grain}
            hideLabel
            choices={TIME_GRAINS.map((value) => ({ value, label: words.grains[value] }))}
            value={grain}
            onChange={setGrain}
          />
          {ready && (
            <TakeAwayTable
              title={title}
              fileName={title}
              {...ready}
              notes={() => sheetNotes(dataset, { ...filter, period: WHOLE_PROGRAMME, ...onlyCommune(commune.id) }, language, t)}
            />
          )}
        </>
      }
    >
      <div className={styles.totals}>
        <LoadedBody
          loaded={table}
          skeleton={<Skeleton height={`${(periodsOf(grain, programme).length + 2) * ROW_REM + OWED_REM}rem`} />}
        >
          {(value) => <DataTable caption={`${words.supportBy[grain]}. ${words.unit}`} rowKey={({ key }) => key} {...value} />}
        </LoadedBody>
      </div>
    </Panel>
  );
}

/** A row of the table, and the lines under a completion that is not whole: so high is what stands in their place. */
const ROW_REM = 1.8;
const OWED_REM = 2.5;

type Given = Omit<Props, "support"> & {
  support: Support;
  filter: Filter;
  grain: TimeGrain;
  language: Language;
  t: Messages;
};

/** A row for each period of the programme, with what a file says in place of a sum. */
export function courseTable({ commune, programme, support, filter, grain, language, t }: Given) {
  const cut = { ...linesFilterOf(filter), communes: new Set([commune.id]), range: spanRange(programme) };
  const answer = totalsWithOwed(support.table, cut);
  const byTime = answer.by(grain);
  const rows = periodsOf(grain, programme).map((period): TotalRow => {
    const key = periodKey(period);
    return {
      key,
      label: periodLabel(period, programme, language, t),
      total: byTime.get(key) ?? EMPTY_TOTAL,
      hasData: hasData(support.table, coveredRange(period, programme)),
    };
  });
  const nameOf = ({ key, label }: TotalRow) => (
    <FilterLink to={paths.support.href()} also={{ [FILTER_FIELDS.period.key]: key, ...communeInAddress(commune.id) }}>
      {label}
    </FilterLink>
  );
  return {
    columns: namedTotals({ heading: communeWords[language].grains[grain], rows, nameOf, bars: "beside" }, language, t),
    rows,
    total: { key: "total", label: t.commune.total, total: answer.whole, hasData: hasData(support.table, cut.range) },
  };
}
