import { type ComponentProps, type RefObject, useCallback, useMemo } from "react";
import { ChartLegend } from "#src/charts/chart-legend.tsx";
import type { TimeBar, TimeChartWords } from "#src/charts/time-bars.ts";
import { TimeChart } from "#src/charts/time-chart.tsx";
import { FILTER_FIELDS } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { useAddress } from "#src/filters/use-address.ts";
import { formatDongShort } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TimeView } from "#src/views/time-view.ts";
import { timeWords } from "#src/views/time-words.ts";
import { timeLegend } from "./time-legend.ts";
import styles from "./time-panel.module.css";

type Props = {
  view: TimeView;
  name: string;
  figure: RefObject<HTMLElement | null>;
  /** Shows one part alone, by its key; null: all. */
  onPart: (key: string | null) => void;
  /** The period of the filter, as the address has it. */
  chosen: string;
};

/** The chart with its legend. A bar leads to its period, an entry shows its part alone. */
export function TimeFigure({ view, name, figure, onPart, chosen }: Props) {
  const { language, t } = useLanguage();
  const words = useMemo(() => chartWords(view, language, t), [view, language, t]);
  const renderLink = useCallback(
    (bar: TimeBar, props: ComponentProps<"a">) => <BarLink key={bar.key} bar={bar} isChosen={bar.key === chosen} {...props} />,
    [chosen],
  );
  return (
    <figure ref={figure} aria-label={name} className={styles.figure}>
      <Legend view={view} onPart={onPart} />
      <TimeChart bars={view.bars} series={view.series} words={words} renderLink={renderLink} />
    </figure>
  );
}

function chartWords({ unit }: TimeView, language: Language, t: Messages): TimeChartWords {
  return {
    plan: t.figures.plan,
    total: timeWords[language].total,
    notReported: timeWords[language].notReported,
    amount: (dong) => formatDongShort(dong, language),
    axis: unit.format,
  };
}

type LegendProps = Pick<Props, "view" | "onPart">;

/** A part is shown alone when its entry is pressed, and all are when it is pressed again. What is owed leads to who owes it. */
function Legend({ view, onPart }: LegendProps) {
  const { language, t } = useLanguage();
  // Those left out, too: they can be pressed.
  const marks = timeLegend({ ...view, series: view.parts }, language, t);
  return (
    <ChartLegend
      marks={marks}
      renderEntry={({ label, shape }, content) => {
        if (shape === "owed") {
          return (
            <FilterLink to={paths.reporting.href()} className={styles.lines}>
              {content}
            </FilterLink>
          );
        }
        const part = shape === "box" ? view.parts.find((one) => one.label === label) : undefined;
        if (!part) return content;
        const isAlone = view.only?.key === part.key;
        return (
          <button
            type="button"
            className={styles.part}
            data-left-out={(view.only !== null && !isAlone) || undefined}
            aria-pressed={isAlone}
            onClick={() => onPart(isAlone ? null : part.key)}
          >
            {content}
          </button>
        );
      }}
    />
  );
}

type BarProps = ComponentProps<"a"> & { bar: TimeBar; isChosen: boolean };

/** A period as the filter; followed again, the whole programme. What this screen alone knows stays in the address. */
function BarLink({ bar, isChosen, ...rest }: BarProps) {
  const { language, t } = useLanguage();
  const [search] = useAddress();
  const { label, monthsLabel, total, isReported, totalLabel, completion, completionLabel } = bar;
  const delivered = isReported ? formatDongShort(total, language) : totalLabel;
  const share = completion === null ? "" : `, ${t.figures.ofPlan(completionLabel)}`;
  return (
    <FilterLink
      {...rest}
      to={paths.overview.href()}
      search={search.size > 0 ? `?${search}` : ""}
      also={{ [FILTER_FIELDS.period.key]: isChosen ? "" : bar.key }}
      aria-current={isChosen || undefined}
      aria-label={`${label}${monthsLabel ? ` (${monthsLabel})` : ""}: ${delivered}${share}`}
    />
  );
}
