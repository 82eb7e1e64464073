import { useId, useMemo } from "react";
import { periodKey, samePeriod } from "#src/domain/period.ts";
import { SPONSOR_TYPES, type SponsorType } from "#src/domain/sponsor.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { CheckList } from "#src/ui/check-list.tsx";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { type Filter, toggleId } from "./filter.ts";
import styles from "./filter-bar.module.css";
import { parsePeriod } from "./filter-codec.ts";
import { type FilterOptions, type NamedId, periodChoice, quickPeriods } from "./filter-options.ts";
import { filterWords } from "./filter-words.ts";
import { PeriodOptions } from "./period-options.tsx";

type Props = { options: FilterOptions; filter: Filter; onChange: (filter: Filter) => void };

/** The controls themselves, in the bar or in the phone's sheet. */
export function FilterControls({ options, filter, onChange }: Props) {
  const { language, t } = useLanguage();
  const words = filterWords[language];
  return (
    <div className={styles.controls}>
      <PeriodControl options={options} filter={filter} onChange={onChange} />
      <CheckList
        label={words.communes.name}
        summary={filter.communes.length === 0 ? words.communes.all : words.communes.some(filter.communes.length)}
        choices={options.communes.map(choiceOf)}
        chosen={filter.communes}
        onToggle={(id) => onChange({ ...filter, communes: toggleId(filter.communes, id) })}
        onClear={() => onChange({ ...filter, communes: [] })}
        clearLabel={t.filters.chooseNone}
      />
      <SponsorTypeControl filter={filter} onChange={onChange} />
      <CheckList
        label={words.sponsors.name}
        summary={filter.sponsors.length === 0 ? words.sponsors.all : words.sponsors.some(filter.sponsors.length)}
        choices={options.sponsors.map(choiceOf)}
        chosen={filter.sponsors}
        onToggle={(key) => onChange({ ...filter, sponsors: toggleId(filter.sponsors, key) })}
        onClear={() => onChange({ ...filter, sponsors: [] })}
        clearLabel={t.filters.chooseNone}
      />
      <CheckList
        label={words.kinds.name}
        summary={filter.kinds.length === 0 ? words.kinds.all : words.kinds.some(filter.kinds.length)}
        choices={options.kinds.map(choiceOf)}
        chosen={filter.kinds}
        onToggle={(id) => onChange({ ...filter, kinds: toggleId(filter.kinds, id) })}
        onClear={() => onChange({ ...filter, kinds: [] })}
        clearLabel={t.filters.chooseNone}
      />
    </div>
  );
}

function choiceOf({ id, name }: NamedId) {
  return { value: id, label: name };
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
    if (period) onChange({ ...filter, period });
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

const ANY = "any";

function SponsorTypeControl({ filter, onChange }: Omit<Props, "options">) {
  const { language, t } = useLanguage();
  const words = filterWords[language].sponsorType;
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="visually-hidden">
        {words.name}
      </label>
      <select
        id={id}
        className={styles.select}
        value={filter.sponsorType ?? ANY}
        onChange={(event) => onChange({ ...filter, sponsorType: sponsorTypeOf(event.target.value) })}
      >
        <option value={ANY}>{`${words.name}: ${words.all}`}</option>
        {SPONSOR_TYPES.map((type) => (
          <option key={type} value={type}>
            {t.sponsorTypes[type]}
          </option>
        ))}
      </select>
    </div>
  );
}

function sponsorTypeOf(text: string): SponsorType | null {
  return SPONSOR_TYPES.find((type) => type === text) ?? null;
}
