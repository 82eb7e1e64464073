import { type ReactNode, useId } from "react";
import type { Commune } from "#src/domain/commune.ts";
import { type Period, type ProgrammeSpan, periodKey, samePeriod } from "#src/domain/period.ts";
import { parsePeriod } from "#src/filters/parse-period.ts";
import { PeriodOptions } from "#src/filters/period-options.tsx";
import { periodName } from "#src/filters/period-texts.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { LONG_LIST } from "#src/ui/long-list.ts";
import styles from "./compare.module.css";
import {
  COMPARE_MODES,
  type CompareChoice,
  type CompareMode,
  MOST_COMMUNES,
  type PeriodsChoice,
  presetsOf,
} from "./compare-choice.ts";
import { compareWords } from "./compare-words.ts";
import { NameField } from "./name-field.tsx";

type Props = {
  choice: CompareChoice;
  span: ProgrammeSpan;
  communes: readonly Commune[];
  onMode: (mode: CompareMode) => void;
  onChoice: (next: ChangeChoice) => void;
};

/** The next choice, made from the one in the address when it is asked for. */
export type ChangeChoice = (now: CompareChoice) => CompareChoice;

/** What to set side by side. */
export function CompareControls({ choice, span, communes, onMode, onChoice }: Props) {
  const { language } = useLanguage();
  const words = compareWords[language];
  return (
    <div className={styles.controls}>
      <ChoiceGroup
        label={words.mode}
        choices={COMPARE_MODES.map((value) => ({ value, label: words.modes[value] }))}
        value={choice.mode}
        onChange={onMode}
      />
      {choice.mode === "periods" ? (
        <>
          <Presets choice={choice} span={span} onChange={(chosen) => onChoice(() => chosen)} />
          <div className={styles.pair}>
            <PeriodSelect
              label={words.a}
              span={span}
              value={choice.a}
              onChange={(a) => onChoice((now) => ({ ...periodsOf(now, choice), a }))}
            />
            <PeriodSelect
              label={words.b}
              span={span}
              value={choice.b}
              onChange={(b) => onChoice((now) => ({ ...periodsOf(now, choice), b }))}
            />
          </div>
        </>
      ) : (
        <CommuneSelects
          ids={choice.communeIds}
          communes={communes}
          onChange={(next) =>
            onChoice((now) => ({ ...choice, communeIds: next(now.mode === "communes" ? now.communeIds : choice.communeIds) }))
          }
        />
      )}
    </div>
  );
}

/** What is chosen now, where that is two periods. */
function periodsOf(now: CompareChoice, drawn: PeriodsChoice): PeriodsChoice {
  return now.mode === "periods" ? now : drawn;
}

type PresetsProps = { choice: PeriodsChoice; span: ProgrammeSpan; onChange: (choice: PeriodsChoice) => void };

/** Two periods in one press. */
function Presets({ choice, span, onChange }: PresetsProps) {
  const { language, t } = useLanguage();
  const words = compareWords[language];
  const presets = presetsOf(choice.b, span);
  const current = presets.find((one) => samePeriod(one.choice.a, choice.a) && samePeriod(one.choice.b, choice.b));
  return (
    <ChoiceGroup
      label={words.preset}
      choices={presets.map(({ preset, choice: { b } }) => ({
        value: preset,
        label: words.presets[preset](periodName(b, language, t)),
      }))}
      value={current?.preset ?? null}
      onChange={(preset) => {
        const chosen = presets.find((one) => one.preset === preset);
        if (chosen) onChange(chosen.choice);
      }}
    />
  );
}

type PeriodProps = { label: string; span: ProgrammeSpan; value: Period; onChange: (period: Period) => void };

function PeriodSelect({ label, span, value, onChange }: PeriodProps) {
  const { language, t } = useLanguage();
  const choose = (text: string) => {
    const period = parsePeriod(text);
    if (period) onChange(period);
  };
  return (
    <Labelled label={label} value={periodKey(value)} onChange={choose}>
      <PeriodOptions span={span} language={language} t={t} />
    </Labelled>
  );
}

type CommuneProps = {
  ids: readonly string[];
  communes: readonly Commune[];
  onChange: (next: (now: readonly string[]) => readonly string[]) => void;
};

/** One more than are chosen, up to the most there can be. Two stay: a comparison needs both. */
function CommuneSelects({ ids, communes, onChange }: CommuneProps) {
  const { language } = useLanguage();
  const words = compareWords[language];
  const places = Array.from({ length: Math.min(ids.length + 1, MOST_COMMUNES, communes.length) }, (_, place) => place);
  return places.map((place) => {
    const current = ids[place] ?? "";
    const others = ids.filter((id) => id !== current);
    const choose = (id: string) =>
      onChange((now) => (id === "" ? now.filter((one) => one !== current) : withInPlace(now, current, id)));
    return (
      <Place
        key={place}
        label={words.place(place + 1)}
        value={current}
        choices={communes.filter(({ id }) => !others.includes(id))}
        canBeEmpty={current === "" || ids.length > 2}
        onChange={choose}
      />
    );
  });
}

/** One in the place of another, wherever that is now; at the end where there was none. */
function withInPlace(ids: readonly string[], current: string, id: string): readonly string[] {
  return current === "" ? [...ids, id] : ids.map((one) => (one === current ? id : one));
}

type PlaceProps = {
  label: string;
  value: string;
  choices: readonly Commune[];
  canBeEmpty: boolean;
  onChange: (id: string) => void;
};

/** A commune chosen from a list; where there are too many to look through, by its name. */
function Place({ label, value, choices, canBeEmpty, onChange }: PlaceProps) {
  const { language } = useLanguage();
  if (choices.length > LONG_LIST) {
    const current = choices.find(({ id }) => id === value)?.name ?? "";
    return <NameField label={label} name={current} choices={choices} canBeEmpty={canBeEmpty} onChange={onChange} />;
  }
  return (
    <Labelled label={label} value={value} onChange={onChange}>
      {canBeEmpty && <option value="">{compareWords[language].nobody}</option>}
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Labelled>
  );
}

type LabelledProps = { label: string; value: string; onChange: (value: string) => void; children: ReactNode };

function Labelled({ label, value, onChange, children }: LabelledProps) {
  const id = useId();
  return (
    <span className={styles.labelled}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </span>
  );
}
