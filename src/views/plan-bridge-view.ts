import { PLAN_STEPS, type PlanBridge, type PlanStep, planBridge } from "#src/domain/plan-bridge.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { ABSENT, type DongScale, dongScale, formatDongShort, formatMillions, formatNumber } from "#src/lib/format-number.ts";
import { capitalise } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { planBridgeWords } from "./plan-bridge-words.ts";

/** One bar of the way from plan to delivery: the two ends, and the steps between them. */
export type BridgeRow = {
  readonly key: "planned" | PlanStep | "delivered";
  readonly label: string;
  /** An end's sum, or what a step takes or adds. Null: nothing was planned, on the lines that owe a report either, or is known to be delivered, which is not 0. */
  readonly dong: number | null;
  /** The same in million dong, rounded so that the rows as they are read add up. */
  readonly text: string;
  readonly lines: number;
  /** The bar: from one level to another, in dong. */
  readonly from: number;
  readonly to: number;
};

export type BridgeView = { readonly bridge: PlanBridge; readonly rows: readonly BridgeRow[] };

/** Steps that no line makes are left out, unless `withAll`. */
export function bridgeView(table: SupportTable, filter: SupportFilter, language: Language, withAll = false): BridgeView {
  const bridge = planBridge(table, filter);
  const words = planBridgeWords[language];
  const { planned, delivered, steps } = bridge;
  let level = planned;
  const between = steps.flatMap(({ step, dong, lines, linesPlanned }): BridgeRow[] => {
    const from = level;
    level += dong;
    const rounded = tenths(level) - tenths(from);
    const text = rounded === 0 ? formatMillions(dong, language) : signed(rounded, language);
    const isUnknown = step === "not-reported" && lines > 0 && linesPlanned === 0;
    const told = isUnknown ? { dong: null, text: ABSENT } : { dong, text };
    return withAll || lines > 0 ? [{ key: step, label: words.steps[step], ...told, lines, from, to: level }] : [];
  });
  const whole = (dong: number) =>
    tenths(dong) === 0 ? formatMillions(dong, language) : formatNumber(tenths(dong) / 10, language, 1);
  return {
    bridge,
    rows: [
      {
        key: "planned",
        label: words.planned,
        dong: bridge.linesPlanned > 0 ? planned : null,
        text: bridge.linesPlanned > 0 ? whole(planned) : ABSENT,
        lines: bridge.linesPlanned,
        from: 0,
        to: planned,
      },
      ...between,
      {
        key: "delivered",
        label: words.delivered,
        dong: bridge.linesReported > 0 ? delivered : null,
        text: bridge.linesReported > 0 ? whole(delivered) : ABSENT,
        lines: bridge.lines,
        from: 0,
        to: delivered,
      },
    ],
  };
}

/** Whole tenths of a million: differences of rounded levels, not rounded differences, so that the steps add up as they are read. */
function tenths(dong: number): number {
  return Math.round(dong / 100_000);
}

function signed(tenthsOfMillion: number, language: Language): string {
  const words = planBridgeWords[language];
  const text = formatNumber(Math.abs(tenthsOfMillion) / 10, language, 1);
  if (tenthsOfMillion === 0) return text;
  return tenthsOfMillion < 0 ? words.less(text) : words.more(text);
}

export function isPlanStep(key: BridgeRow["key"]): key is PlanStep {
  return PLAN_STEPS.some((step) => step === key);
}

/** Both ends in a title, in one unit: that of `scale`, where what stands below has one. An end without a figure is not told as 0. */
export function bridgeFinding(
  { planned, delivered, linesPlanned, linesReported, linesPlanOwed = 0 }: PlanBridge,
  language: Language,
  scale?: DongScale,
): string {
  const words = planBridgeWords[language];
  const alone = scale ?? ((dong: number) => formatDongShort(dong, language));
  if (linesPlanned === 0 && linesReported === 0) return words.title;
  if (linesPlanned === 0) return (linesPlanOwed > 0 ? words.findingPlanOwed : words.findingNoPlan)(alone(delivered));
  if (linesReported === 0) return words.findingBlank(alone(planned));
  const money = scale ?? dongScale([planned, delivered], language);
  return words.finding(money(planned), money(delivered));
}

/** The levels that a drawing has to hold. */
export function bridgeScale(rows: readonly BridgeRow[]): { readonly min: number; readonly max: number } {
  const levels = rows.flatMap(({ from, to }) => [from, to]);
  return { min: Math.min(0, ...levels), max: Math.max(0, ...levels) };
}

/**
 * The way from plan to delivery as a sentence; null where nothing was planned, where nothing is known to be delivered, and where there
 * is no step to tell.
 */
export function bridgeSentence(table: SupportTable, filter: SupportFilter, language: Language): string | null {
  const { bridge, rows } = bridgeView(table, filter, language);
  const words = planBridgeWords[language];
  const said = rows.flatMap(({ key, dong, text }) => {
    if (!isPlanStep(key) || dong === null || dong === 0 || isTiny(text)) return [];
    const amount = text.replace(/^[−+]/, "");
    return [dong < 0 ? words.taken(amount, words.said[key]) : words.added(amount, words.said[key])];
  });
  if (bridge.linesPlanned === 0 || bridge.linesReported === 0 || said.length === 0) return null;
  const textOf = (key: BridgeRow["key"]) => rows.find((row) => row.key === key)?.text ?? "";
  const [planned, delivered] = [textOf("planned"), textOf("delivered")];
  // "From < 0.1 million" is no sentence: the rows tell it.
  if (isTiny(planned) || isTiny(delivered)) return null;
  return `${capitalise(words.sentence(planned, said.join(", "), delivered))}.`;
}

/** "< 0,1": not 0, and less than the unit can say. */
function isTiny(text: string): boolean {
  return /^[<>]/.test(text);
}
