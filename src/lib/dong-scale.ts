import { dongIn, formatDong, NBSP, roundTo, UNITS } from "./format-number.ts";
import type { Language } from "./language.ts";

/** Dong of several amounts that stand together, in words: "855 triệu đồng". */
export type DongScale = (dong: number) => string;

/**
 * One unit for parts and whole that stand in one sentence or row, so that a reader can add them up: 855 + 1.645 = 2.500 triệu đồng, not
 * "855 triệu", "1,65 tỷ" and "2,5 tỷ". The largest unit that none of them (0 apart) is below, and that shows all of them exactly with as
 * many decimals as `formatDongShort` has; where none does, the largest that none is below.
 */
export function dongScale(amounts: readonly number[], language: Language): DongScale {
  const unit = sharedUnit(amounts);
  return (dong) => (unit ? dongIn(dong, unit, language) : formatDong(dong, language));
}

/** The unit of `dongScale`; undefined where only dong will do. */
export function sharedUnit(amounts: readonly number[]): (typeof UNITS)[number] | undefined {
  const sizes = amounts.map(Math.abs).filter((size) => size > 0);
  const smallest = Math.min(...sizes);
  const fitting = UNITS.filter(({ dong }) => sizes.length > 0 && smallest >= dong);
  return fitting.find(({ dong, decimals }) => sizes.every((size) => isExact(size / dong, decimals))) ?? fitting[0];
}

/** Whether so many decimals say all of it. */
export function isExact(value: number, decimals: number): boolean {
  return roundTo(value, decimals) === value;
}

/** A part of a whole in one unit: "548,5/753 triệu đồng". */
export function dongOf(part: number, whole: number, language: Language): string {
  const scale = dongScale([part, whole], language);
  const [number = ""] = scale(part).split(NBSP);
  return `${number}/${scale(whole)}`;
}
