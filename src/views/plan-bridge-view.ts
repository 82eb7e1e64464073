import { PLAN_STEPS, type PlanBridge, type PlanStep, planBridge } from "#src/domain/plan-bridge.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { plansNote, reportsNoteWithLines } from "#src/filters/owed-texts.ts";
import { type DongScale, dongScale } from "#src/lib/dong-scale.ts";
import { ABSENT, formatDongShort, formatMillions, signed } from "#src/lib/format-number.ts";
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
  /** Of how many of them the sum is not, or how many more have no known plan; absent where there is none. */
  readonly owedWithoutPlan?: number;
  readonly plansOwed?: number;
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
  const unit = { leastDong: 100_000, format: (dong: number) => formatMillions(dong, language) };
  let level = planned;
  const between = steps.flatMap(({ step, dong, lines, linesPlanned }): BridgeRow[] => {
    const from = level;
    level += dong;
    const isUnknown = step === "not-reported" && lines > 0 && linesPlanned === 0;
    const row = { key: step, dong: isUnknown ? null : dong, from, to: level };
    const without =
      step === "not-reported" && linesPlanned > 0 && linesPlanned < lines ? { owedWithoutPlan: lines - linesPlanned } : {};
    return withAll || lines > 0 ? [{ ...row, ...without, label: words.steps[step], text: bridgeText(row, unit), lines }] : [];
  });
  const end = (key: "planned" | "delivered", dong: number | null, to: number) => {
    const row = { key, dong, from: 0, to };
    return { ...row, text: bridgeText(row, unit) };
  };
  return {
    bridge,
    rows: [
      {
        ...end("planned", bridge.linesPlanned > 0 ? planned : null, planned),
        label: words.planned,
        lines: bridge.linesPlanned,
        ...(bridge.linesPlanOwed === undefined ? {} : { plansOwed: bridge.linesPlanOwed }),
      },
      ...between,
      {
        ...end("delivered", bridge.linesReported > 0 ? delivered : null, delivered),
        label: words.delivered,
        lines: bridge.lines,
      },
    ],
  };
}

/** What rows are told in. `leastDong`: what its last decimal stands for. */
export type BridgeUnit = { readonly leastDong: number; readonly format: (dong: number) => string };

/** What a row says in a unit: a step with its sign, and what is not 0 not as 0. */
export function bridgeText({ key, dong, from, to }: Levels, { leastDong, format }: BridgeUnit): string {
  if (dong === null) return ABSENT;
  // A difference of rounded levels, not a rounded difference, so that the rows add up as they are read.
  const rounded = (Math.round(to / leastDong) - Math.round(from / leastDong)) * leastDong;
  // Less than the unit can say.
  if (rounded === 0) return format(Math.sign(dong));
  return isPlanStep(key) ? signed(rounded, format(Math.abs(rounded))) : format(rounded);
}

type Levels = Pick<BridgeRow, "key" | "dong" | "from" | "to">;

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

/** Of how many lines the sums are not: of owed reports without a planned amount, and of owed plans. Null where they are of all. */
export function bridgeNote({ steps, linesPlanOwed = 0 }: PlanBridge, language: Language): string | null {
  const owed = steps.find(({ step }) => step === "not-reported");
  const isOfSome = owed !== undefined && owed.linesPlanned > 0 && owed.linesPlanned < owed.lines;
  const reports = isOfSome
    ? reportsNoteWithLines(
        { linesNotReported: owed.lines, linesPlannedOwed: owed.linesPlanned, plannedOwed: -owed.dong },
        language,
      )
    : null;
  return [reports, plansNote({ linesPlanOwed }, language)].filter((note) => note !== null).join(", ") || null;
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
    const amount = text.replace(/^[\u2212+]/, "");
    return [dong < 0 ? words.taken(amount, words.said[key]) : words.added(amount, words.said[key])];
  });
  if (bridge.linesPlanned === 0 || bridge.linesReported === 0 || said.length === 0) return null;
  const textOf = (key: BridgeRow["key"]) => rows.find((row) => row.key === key)?.text ?? "";
  const [planned, delivered] = [textOf("planned"), textOf("delivered")];
  // "From < 0.1 million" is no sentence: the rows tell it.
  if (isTiny(planned) || isTiny(delivered)) return null;
  const note = bridgeNote(bridge, language);
  return `${capitalise(words.sentence(planned, said.join(", "), delivered))}${note === null ? "" : `; ${note}`}.`;
}

/** "< 0,1": not 0, and less than the unit can say. */
function isTiny(text: string): boolean {
  return /^[<>]/.test(text);
}
