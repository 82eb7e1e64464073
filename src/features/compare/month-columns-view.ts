import { type AmountScale, amountScale } from "#src/charts/amount-scale.ts";
import { type ChartUnit, chartUnit } from "#src/charts/chart-unit.ts";
import type { ColumnGroup } from "#src/charts/grouped-columns.tsx";
import { niceScale } from "#src/charts/nice-scale.ts";
import { axisAmounts } from "#src/charts/time-scale.ts";
import { owedPlanOf } from "#src/domain/owed-plan.ts";
import { deliveredValue, plannedValue } from "#src/filters/amount-texts.ts";
import { formatMonthTerse } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { MonthGroup } from "./months-view.ts";

/** What the chart of the months draws, in what unit, and whether anything in it is owed. */
export type MonthsDrawn = {
  readonly groups: readonly ColumnGroup[];
  readonly scale: AmountScale;
  readonly unit: ChartUnit;
  readonly hasOwed: boolean;
};

export function monthsDrawn(months: readonly MonthGroup[], language: Language): MonthsDrawn {
  const isOfOneYear = sharesMonths(months);
  const unlabelled = months.map((group) => columnsOf(group, isOfOneYear, language));
  const columns = unlabelled.flatMap((group) => group.columns);
  const tops = columns.flatMap(({ value, owed, plan }) => [value, Math.max(0, value ?? 0) + owed, plan]);
  const scale = niceScale(amountScale(tops));
  const unit = chartUnit(axisAmounts(scale), language);
  const groups = unlabelled.map((group) => ({
    ...group,
    columns: group.columns.map((column) => ({ ...column, valueLabel: column.value === null ? "" : unit.format(column.value) })),
  }));
  return { groups, scale, unit, hasOwed: columns.some(({ owed }) => owed > 0) };
}

/** Whether months of several years stand under one name: July 2016 and July 2017. */
function sharesMonths(groups: readonly MonthGroup[]): boolean {
  const isOfTwo = groups.some(({ months: [first, second] }) => first && second && first.month !== second.month);
  return isOfTwo && groups.every(({ months }) => new Set(months.map(({ month }) => month.slice(5))).size === 1);
}

function columnsOf({ key, months }: MonthGroup, isOfOneYear: boolean, language: Language) {
  const columns = months.map(({ place, month, total }) => {
    return {
      place,
      value: deliveredValue(total),
      owed: Math.max(0, owedPlanOf(total) ?? 0),
      plan: plannedValue(total),
      label: formatMonthTerse(month, language),
    };
  });
  const [first] = months;
  const label = isOfOneYear && first ? formatMonthTerse(first.month, language).split(/[/ ]/)[0] : null;
  return { key, columns, label: label ?? null };
}
