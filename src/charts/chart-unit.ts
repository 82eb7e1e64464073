import { isExact, sharedUnit } from "#src/lib/dong-scale.ts";
import { amountIn, UNITS } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";

/** The unit of a chart, named once beside it, and its numbers. */
export type ChartUnit = { readonly name: string; readonly format: (dong: number) => string };

const [BILLION, MILLION, THOUSAND] = UNITS;
const DONG = { dong: 1, decimals: 0, vi: "", en: "" } as const;
/** Units of an axis below a billion, each with a decimal: a step may be 1.5 or 2.5 of one. */
const AXIS_UNITS = [MILLION, { ...THOUSAND, decimals: 1 }, DONG] as const;
/** Of so many a quarter is a whole unit. */
const AXIS_LEAST = 4;

/**
 * Million dong, or billion where by the rule of `dongScale` the amounts of the axis are told in it; of an axis too short for millions a
 * smaller unit, so that no two of its amounts read alike. What is not 0 does not become 0.
 */
export function chartUnit(axis: readonly number[], language: Language): ChartUnit {
  const unit =
    sharedUnit(axis) === BILLION
      ? BILLION
      : (AXIS_UNITS.find(
          ({ dong, decimals }) =>
            axis.some((each) => Math.abs(each) >= AXIS_LEAST * dong) || axis.every((each) => isExact(each / dong, decimals)),
        ) ?? DONG);
  return {
    name: `${unit[language]} ${language === "vi" ? "đồng" : "dong"}`.trim(),
    format: (dong) => amountIn(dong, unit, language),
  };
}
