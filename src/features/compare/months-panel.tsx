import type { AmountScale } from "#src/charts/amount-scale.ts";
import { type MonthColumn, MonthColumns } from "#src/charts/month-columns.tsx";
import { niceScale } from "#src/charts/nice-scale.ts";
import { type Month, monthsOf } from "#src/domain/month.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";
import {
  deliveredBlank,
  deliveredText,
  deliveredValue,
  plannedBlank,
  plannedText,
  plannedValue,
} from "#src/filters/amount-texts.ts";
import { formatMonth, formatMonthTerse } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { scaleText } from "#src/views/scale-text.ts";
import styles from "./compare.module.css";
import { commonScale } from "./compare-view.ts";
import { compareWords } from "./compare-words.ts";
import { sideName } from "./side-texts.ts";
import type { Side, Sides } from "./sides.ts";
import { TakeAwaySides } from "./take-away-sides.tsx";

/** The months of each side, on one scale, with their numbers one click away. */
export function MonthsPanel({ sides }: { sides: Sides }) {
  const { language, t } = useLanguage();
  const words = compareWords[language].byMonth;
  const scale = niceScale(commonScale(sides, "month"));
  const rows = sides.sides.flatMap((side) => monthRows(side, sideName(side, language, t)));
  return (
    <Panel
      title={words.title}
      subtitle={words.subtitle(scaleText(scale, language))}
      tools={<TakeAwaySides what={words.title} sides={sides} columns={monthColumns(language, t)} rows={rows} />}
    >
      <div className={styles.multiples}>
        {sides.sides.map((side) => (
          <MonthsOfSide key={side.key} side={side} scale={scale} />
        ))}
      </div>
      {rows.some(({ total }) => total.linesNotReported > 0) && <p className={styles.note}>{words.owed}</p>}
      <details className={styles.numbers}>
        <summary>{words.table}</summary>
        <DataTable caption={words.caption} columns={monthColumns(language, t)} rows={rows} rowKey={({ key }) => key} />
      </details>
    </Panel>
  );
}

function MonthsOfSide({ side, scale }: { side: Side; scale: AmountScale }) {
  const { language, t } = useLanguage();
  const name = sideName(side, language, t);
  const { first, last } = side.range;
  const columns = monthRows(side, name).map(
    ({ key, total }): MonthColumn => ({
      key,
      value: total.delivered,
      plan: plannedValue(total),
      owed: total.linesNotReported > 0,
    }),
  );
  const label = compareWords[language].byMonth.chart(name, formatMonth(first, language), formatMonth(last, language));
  return (
    <figure className={styles.multiple}>
      <h3 className={styles.multipleName}>{name}</h3>
      <MonthColumns columns={columns} scale={scale} label={label} />
      <p className={styles.ticks} style={{ "--columns": columns.length }} aria-hidden="true">
        <span>{formatMonthTerse(first, language)}</span>
        {first !== last && <span>{formatMonthTerse(last, language)}</span>}
      </p>
    </figure>
  );
}

type MonthRow = { readonly key: string; readonly side: string; readonly month: Month; readonly total: Total };

function monthRows(side: Side, name: string): MonthRow[] {
  const byMonth = side.totals.by("month");
  return monthsOf(side.range).map((month) => ({
    key: `${side.key}:${month}`,
    side: name,
    month,
    total: byMonth.get(month) ?? EMPTY_TOTAL,
  }));
}

function monthColumns(language: Language, t: Messages): TableColumn<MonthRow>[] {
  const words = compareWords[language].byMonth;
  return [
    { key: "side", heading: words.side, cell: ({ side }) => side, value: ({ side }) => side },
    {
      key: "month",
      heading: words.month,
      cell: ({ month }) => formatMonth(month, language),
      value: ({ month }) => month,
      kind: "month",
    },
    {
      key: "delivered",
      heading: words.delivered,
      cell: ({ total }) => deliveredText(total, language, t),
      value: ({ total }) => deliveredValue(total),
      blank: ({ total }) => deliveredBlank(total, t),
      kind: "dong",
    },
    {
      key: "planned",
      heading: words.planned,
      cell: ({ total }) => plannedText(total, language),
      value: ({ total }) => plannedValue(total),
      blank: ({ total }) => plannedBlank(total, t),
      kind: "dong",
    },
  ];
}
