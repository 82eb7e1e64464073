import { useMemo } from "react";
import type { Support } from "#src/api/dataset.ts";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { Commune } from "#src/domain/commune.ts";
import { totalsWithOwed } from "#src/domain/owed-plan.ts";
import { periodKey, periodsOf, spanRange, WHOLE_PROGRAMME } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { EMPTY_TOTAL } from "#src/domain/totals.ts";
import { periodLabel } from "#src/filters/filter-options.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import type { Loaded } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { TIME_GRAINS, type TimeGrain } from "#src/views/time-view.ts";
import { useScoped } from "#src/views/use-scoped.ts";
import { communeWords } from "./commune-words.ts";
import { namedTotals, type TotalRow } from "./named-totals.ts";

/** The first is the default; they are offered in the order of `TIME_GRAINS`. */
const QUARTER_FIRST = ["quarter", "month", "half", "year"] as const satisfies readonly TimeGrain[];
type Props = { commune: Commune; programme: Programme; support: Loaded<Support> };

/** Planned and delivered by month, quarter, half or year, under the sponsors and kinds of the filter, whatever its period. */
export function CommuneSupport({ commune, programme, support }: Props) {
  const { language, t } = useLanguage();
  const scoped = useScoped();
  const [grain, setGrain] = useAddressChoice<TimeGrain>("by", QUARTER_FIRST);
  const words = communeWords[language];
  return (
    <Panel
      title={words.supportBy[grain]}
      subtitle={scoped(t.commune.unit, "course")}
      tools={
        <ChoiceGroup
          label={words.grain}
          hideLabel
          choices={TIME_GRAINS.map((value) => ({ value, label: words.grains[value] }))}
          value={grain}
          onChange={setGrain}
        />
      }
    >
      <LoadedBody loaded={support} skeleton={<Skeleton height="14rem" />}>
        {(data) => <OverTime commune={commune} programme={programme} support={data} grain={grain} />}
      </LoadedBody>
    </Panel>
  );
}

function OverTime({ commune, programme, support, grain }: Omit<Props, "support"> & { support: Support; grain: TimeGrain }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const words = communeWords[language];
  const answer = useMemo(
    () =>
      totalsWithOwed(support.table, { ...linesFilterOf(filter), communes: new Set([commune.id]), range: spanRange(programme) }),
    [support, filter, commune, programme],
  );
  const byTime = answer.by(grain);
  const rows = periodsOf(grain, programme).map((period): TotalRow => {
    const key = periodKey(period);
    return { key, label: periodLabel(period, programme, language, t), total: byTime.get(key) ?? EMPTY_TOTAL };
  });
  const title = `${words.supportBy[grain]}: ${t.commune.title(commune.name)}`;
  const table = {
    columns: namedTotals(words.grains[grain], language, t),
    rows,
    total: { key: "total", label: t.commune.total, total: answer.whole },
  };
  return (
    <>
      <DataTable caption={`${words.supportBy[grain]}. ${t.commune.unit}`} rowKey={({ key }) => key} {...table} />
      <TakeAwayTable
        title={title}
        fileName={title}
        {...table}
        notes={() => sheetNotes(dataset, { ...filter, period: WHOLE_PROGRAMME, communes: [commune.id] }, language, t)}
      />
    </>
  );
}
