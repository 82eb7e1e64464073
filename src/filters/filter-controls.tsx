import { type ComponentType, lazy, type ReactNode, Suspense, useId, useMemo } from "react";
import { periodKey, samePeriod } from "#src/domain/period.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Catch } from "#src/ui/catch.tsx";
import { CheckItem, CheckList } from "#src/ui/check-list.tsx";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { type ChangeFilter, FIELD_NAMES, FILTER_FIELDS, type Filter, type FilterField, toggleId } from "./filter.ts";
import styles from "./filter-bar.module.css";
import { areaToRead } from "./filter-field.ts";
import { type FilterOptions, periodChoice, quickPeriods } from "./filter-options.ts";
import { filterWords } from "./filter-words.ts";
import { optionCounts } from "./option-counts.ts";
import { parsePeriod } from "./parse-period.ts";
import { PeriodOptions } from "./period-options.tsx";

type Props = {
  options: FilterOptions;
  filter: Filter;
  onChange: (next: ChangeFilter) => void;
  /** The lines that each option would leave; absent while they are not known. */
  table?: SupportTable | null;
  /** The fields that are not offered. */
  without: readonly FilterField[];
};

/** What each field of the filter is chosen with. */
const CONTROLS: Readonly<Record<FilterField, ComponentType<Props>>> = {
  period: PeriodControl,
  area: AreaPart,
  communes: (props) => <ListControl field="communes" {...props} above={<UnitsControl {...props} />} />,
  sponsorType: (props) => <ChoiceControl field="sponsorType" {...props} />,
  sponsors: (props) => <ListControl field="sponsors" {...props} />,
  kinds: (props) => <ListControl field="kinds" {...props} />,
  // It stands with the communes: it says which.
  units: () => null,
};

/** The controls themselves, in the bar or in the phone's sheet. */
export function FilterControls(props: Props) {
  const hasAreas = props.options.areas.length > 0 && !props.without.includes("area");
  return (
    <div className={styles.controls} data-areas={hasAreas || undefined}>
      {FIELD_NAMES.filter((field) => !props.without.includes(field)).map((field) => {
        const Control = CONTROLS[field];
        return <Control key={field} {...props} />;
      })}
    </div>
  );
}

/** The fields of which the rules have some property: `choices` is a list's. */
type FieldWith<Property extends string> = {
  [Field in FilterField]: (typeof FILTER_FIELDS)[Field] extends Record<Property, unknown> ? Field : never;
}[FilterField];

type ListProps = Props & { field: FieldWith<"choices">; above?: ReactNode };

function ListControl({ field, options, filter, onChange, table, above }: ListProps) {
  const { language, t } = useLanguage();
  const words = filterWords[language][field];
  const chosen = filter[field];
  return (
    <CheckList
      label={words.name}
      summary={chosen.length === 0 ? words.all : words.some(chosen.length)}
      choices={FILTER_FIELDS[field].choices({ options, language, t }).map(({ id, name }) => ({ value: id, label: name }))}
      chosen={chosen}
      onToggle={(id) => onChange((now) => ({ ...now, [field]: toggleId(now[field], id) }))}
      onClear={() => onChange((now) => ({ ...now, [field]: [] }))}
      clearLabel={t.filters.chooseNone}
      counts={() => countsOf(field, filter, options, table)}
      countsLabel={t.filters.counts}
      above={above}
    />
  );
}

/** Where the programme has a table of them. */
function UnitsControl({ options, filter, onChange, without }: Props) {
  const { t } = useLanguage();
  if (!options.hasUnitsOfToday || without.includes("units")) return null;
  return (
    <CheckItem
      value="current"
      label={t.filters.currentUnits}
      isChosen={filter.units !== null}
      onToggle={() => onChange((now) => ({ ...now, units: now.units === null ? "current" : null }))}
    />
  );
}

function countsOf(field: FilterField, filter: Filter, { span }: FilterOptions, table: Props["table"]) {
  return table ? optionCounts(field, filter, table, span) : null;
}

function PeriodControl({ options, filter, onChange }: Props) {
  const { language, t } = useLanguage();
  const { span } = options;
  const quick = useMemo(() => quickPeriods(span), [span]);
  // Dozens of options, made once.
  const others = useMemo(() => <PeriodOptions span={span} language={language} t={t} />, [span, language, t]);
  const current = periodKey(filter.period);
  const isQuick = quick.some((period) => samePeriod(period, filter.period));
  const choose = (text: string) => {
    const period = parsePeriod(text);
    if (period) onChange((now) => ({ ...now, period }));
  };
  return (
    <>
      <ChoiceGroup
        label={filterWords[language].period.name}
        hideLabel
        choices={quick.map((period) => periodChoice(period, options.span, language, t))}
        value={isQuick ? current : null}
        onChange={choose}
      />
      <select
        className={styles.select}
        aria-label={t.filters.otherPeriod}
        data-chosen={!isQuick}
        value={isQuick ? "" : current}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="" disabled>
          {t.filters.otherPeriod}
        </option>
        {others}
      </select>
    </>
  );
}

/** Fetched where the programme has areas. */
const AreaControl = lazy(async () => ({ default: (await import("./area-control.tsx")).AreaControl }));

/** Its room is kept until it is there, or where its code does not arrive: the area is chosen by links, too, and taken back by its chip. */
function AreaPart({ options, filter, onChange }: Props) {
  if (options.areas.length === 0) return null;
  const room = <span className={`${styles.select} ${styles.area}`} />;
  return (
    <Catch fallback={() => room}>
      <Suspense fallback={room}>
        <AreaControl
          areas={options.areas}
          chosen={filter.area?.id ?? null}
          onChoose={(id) => onChange((now) => ({ ...now, area: id === null ? null : areaToRead(id) }))}
        />
      </Suspense>
    </Catch>
  );
}

const ANY = "any";

function ChoiceControl({ field, options, filter, onChange, table }: Props & { field: "sponsorType" }) {
  const { language, t } = useLanguage();
  const id = useId();
  const words = filterWords[language][field];
  const { values, nameOf } = FILTER_FIELDS[field];
  const counts = useMemo(() => countsOf(field, filter, options, table), [field, filter, options, table]);
  const countOf = (value: string) => (counts ? ` (${formatNumber(counts.get(value) ?? 0, language)})` : "");
  return (
    <div>
      <label htmlFor={id} className="visually-hidden">
        {words.name}
      </label>
      <select
        id={id}
        className={styles.select}
        value={filter[field] ?? ANY}
        onChange={({ target }) => {
          const chosen = values.find((value) => value === target.value) ?? null;
          onChange((now) => ({ ...now, [field]: chosen }));
        }}
      >
        <option value={ANY}>{`${words.name}: ${words.all}`}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {nameOf(value, t) + countOf(value)}
          </option>
        ))}
      </select>
    </div>
  );
}
