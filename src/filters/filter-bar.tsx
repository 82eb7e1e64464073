import { lazy, type RefObject, Suspense, useLayoutEffect, useRef } from "react";
import type { SupportTable } from "#src/domain/support-table.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Banner } from "#src/ui/notice.tsx";
import { useMedia } from "#src/ui/use-media.ts";
import { type ChangeFilter, type Filter, type FilterField, filterOf, NO_FILTER } from "./filter.ts";
import styles from "./filter-bar.module.css";
import { chipsOf } from "./filter-chips.ts";
import { FilterControls } from "./filter-controls.tsx";
import { type FilterOptions, periodLabel } from "./filter-options.ts";
import { problemTexts } from "./problem-text.ts";
import type { FilterState } from "./use-filters.ts";

// Its words are of no use to those who look at the units of then.
const UnitsTold = lazy(async () => ({ default: (await import("./units-told.tsx")).UnitsTold }));

type Props = FilterState & {
  options: FilterOptions;
  table: SupportTable | null;
  /** The fields that nothing on the screen follows: they are not offered, and stay in the address. */
  without?: readonly FilterField[];
};

/** What the screen shows, and the means to change it. On a phone the controls are in a sheet. */
export function FilterBar({ options, table, filter, problems, settings, setFilter, dropProblems, without = [] }: Props) {
  const { language, t } = useLanguage();
  const isNarrow = useMedia("(max-width: 44.98em)");
  // What is not offered here is neither counted with nor taken back here.
  const shown = withFieldsOf(filter, NO_FILTER, without);
  const change = (next: ChangeFilter) => setFilter((now) => withFieldsOf(next(now), now, without));
  const told = problemTexts(problems, settings, language, t);
  const controls = { options, table, filter: shown, without, onChange: change };
  const bar = useRef<HTMLElement>(null);
  return (
    <search ref={bar} className={styles.bar} aria-label={t.filters.title}>
      {isNarrow ? <FilterSheet {...controls} /> : <FilterControls {...controls} />}
      <Chips {...controls} bar={bar} />
      {shown.units && options.today && (
        <Suspense>
          <UnitsTold told={options.today} />
        </Suspense>
      )}
      {told.length > 0 && (
        <div className={styles.problems}>
          <Banner
            action={
              <Button quiet onClick={dropProblems}>
                {t.filters.dismiss}
              </Button>
            }
          >
            {told.join(" ")}
          </Banner>
        </div>
      )}
    </search>
  );
}

type ControlsProps = {
  options: FilterOptions;
  table: SupportTable | null;
  filter: Filter;
  without: readonly FilterField[];
  onChange: (next: ChangeFilter) => void;
};

function FilterSheet(controls: ControlsProps) {
  const { options, filter, without } = controls;
  const { language, t } = useLanguage();
  const sheet = useRef<HTMLDialogElement>(null);
  const chosen = chipsOf(filter, options, language, t).length;
  return (
    <div className={styles.compact}>
      <span>{!without.includes("period") && periodLabel(filter.period, options.span, language, t)}</span>
      <Button onClick={() => sheet.current?.showModal()}>
        {t.filters.open}
        {chosen > 0 && ` · ${chosen}`}
      </Button>
      <dialog ref={sheet} className={styles.sheet} aria-label={t.filters.title}>
        <div className={styles.sheetHead}>
          <h2>{t.filters.title}</h2>
          <Button onClick={() => sheet.current?.close()}>{t.filters.done}</Button>
        </div>
        <FilterControls {...controls} />
      </dialog>
    </div>
  );
}

function Chips({ options, filter, onChange, bar }: ControlsProps & { bar: RefObject<HTMLElement | null> }) {
  const { language, t } = useLanguage();
  const chips = chipsOf(filter, options, language, t);
  const takeBack = useFocusAfter(chips.length, bar);
  if (chips.length === 0) return null;
  return (
    <div className={styles.chosen}>
      <ul className={styles.chips}>
        <li>{t.filters.chips}</li>
        {chips.map((chip, place) => (
          <li key={chip.key}>
            <button
              type="button"
              className={styles.chip}
              aria-label={t.filters.remove(chip.label)}
              // Where the row scrolls: the browser leaves one that is partly in sight where it is.
              onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: "nearest", inline: "nearest" })}
              onClick={() => takeBack(place, () => onChange(chip.without))}
            >
              {chip.label}
            </button>
          </li>
        ))}
      </ul>
      <Button quiet onClick={() => takeBack(0, () => onChange(() => NO_FILTER))}>
        {t.filters.clearAll}
      </Button>
    </div>
  );
}

/** A chip that is pressed goes, and the focus with it: it stays at its place in the row, and goes to the first control after the last one. */
function useFocusAfter(count: number, bar: RefObject<HTMLElement | null>) {
  const left = useRef<number>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once as many are there as shall be
  useLayoutEffect(() => {
    if (left.current === null) return;
    const buttons = bar.current?.querySelectorAll<HTMLElement>(`.${styles.chip}`);
    const next = buttons?.[Math.min(left.current, count - 1)] ?? bar.current?.querySelector<HTMLElement>("button, :checked");
    left.current = null;
    next?.focus();
  }, [count]);
  return (place: number, change: () => void) => {
    left.current = place;
    change();
  };
}

/** The filter, with some of its fields taken from another. */
function withFieldsOf(filter: Filter, other: Filter, fields: readonly FilterField[]): Filter {
  return filterOf((field) => (fields.includes(field) ? other[field] : filter[field]));
}
