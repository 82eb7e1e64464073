import type { DeckCategory, DeckChart } from "#src/documents/deck.ts";
import { owesAnything } from "#src/domain/figures.ts";
import { owedPlanOf } from "#src/domain/owed-plan.ts";
import type { Total } from "#src/domain/totals.ts";
import { owedWords } from "#src/filters/owed-words.ts";
import { formatDongShort, formatNumber } from "#src/lib/format-number.ts";
import { deliveredWords } from "#src/views/amount-notes.ts";
import { altOf, type DeckUnit, deliveredDong, plannedDong, unitFor } from "./chart-parts.ts";
import { type Fit, fitting, linesOf, rowCost } from "./fit.ts";
import { DECK_LIMITS } from "./limits.ts";
import type { DeckData } from "./slide-of.ts";

/** A thing with a total, as a bar: its name, and what stands beside its sum. */
export type Bar = { readonly name: string; readonly total: Total; readonly note: string | null };

/** The room of a bar: that of one line, and more where its name takes two. */
export function barCost(name: string): number {
  return rowCost(linesOf(barLabel(name, fitting()), DECK_LIMITS.bars.labelColumns));
}

export function barLabel(name: string, fit: Fit): string {
  return fit.lines(name, DECK_LIMITS.bars.labelColumns, DECK_LIMITS.bars.labelLines);
}

/** One unit for all parts of a chart. */
export function barsUnit(all: readonly { readonly total: Total }[], data: DeckData): DeckUnit {
  return unitFor(Math.max(0, ...all.flatMap(({ total }) => [total.delivered, total.planned]).map(Math.abs)), "bars", data);
}

/** Delivered against plan, a bar each. */
export function barsChart(bars: readonly Bar[], unit: DeckUnit, shows: string, fit: Fit, data: DeckData): DeckChart {
  const { language, t } = data;
  const values = bars.map(({ total }) => deliveredDong(total));
  const plan = bars.map(({ total }) => plannedDong(total));
  const measured = bars.map(({ name }, index) => ({ label: name, dong: values[index] ?? null }));
  return {
    kind: "bars",
    categories: bars.map(({ name, total, note }): DeckCategory => {
      const dong = deliveredDong(total);
      const text = dong === null ? deliveredWords(total, language) : unit.format(dong);
      // Where there is no share, the mark of what is owed stands at the sum.
      const mark = note === null && owesAnything(total) ? "*" : "";
      return { label: barLabel(name, fit), total: `${text}${mark}`, dong, note, isPartial: false };
    }),
    series: [{ name: t.commune.delivered, colour: "delivered", values }],
    plan: plan.some((dong) => dong !== null) ? { name: t.figures.plan, values: plan } : null,
    unit: unit.name,
    unitDong: unit.dong,
    alt: altOf(shows, measured, data),
  };
}

/** How much of the bars is still owed, reports and plans. `mark`: what stands beside a share that it concerns. */
export function owedRemarks(bars: readonly { readonly total: Total }[], { words, language }: DeckData, mark = ""): string[] {
  const lines = bars.reduce((sum, { total }) => sum + total.linesNotReported, 0);
  const plans = bars.reduce((sum, { total }) => sum + (total.linesPlanOwed ?? 0), 0);
  const plansOwed = plans > 0 ? [`${mark}${owedWords[language].plans(formatNumber(plans, language))}`] : [];
  if (lines === 0) return plansOwed;
  const dong = bars.reduce((sum, { total }) => sum + (owedPlanOf(total) ?? 0), 0);
  const planned = bars.reduce((sum, { total }) => sum + (total.linesPlannedOwed ?? 0), 0);
  const money = formatDongShort(dong, language);
  const { planOf, planOfSome } = owedWords[language];
  // The sum is of the lines that have a planned amount, and must not seem to be that of all.
  const plan = planned < lines ? planOfSome(formatNumber(planned, language), money) : planOf(money);
  return [`${mark}${words.notReported(lines)}${dong > 0 ? ` (${plan})` : ""}`, ...plansOwed];
}
