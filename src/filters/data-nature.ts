import type { Programme } from "#src/domain/programme.ts";
import type { TodayTold } from "#src/domain/today-told.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { dataNatureWords } from "./data-nature-words.ts";

/** Of what kind figures are, whatever they are of, and of which units; nothing where they are as published. What is tried out first. */
export type DataNature = {
  /** "Số liệu nhập thử", "Dữ liệu minh họa": where there is room for a word. */
  readonly labels: readonly string[];
  /** What that means; nobody need be told twice, and a label is in each. */
  readonly sentences: readonly string[];
};

/** What travels with every figure that leaves the app, on a slide, a sheet, a page or a picture. */
export function dataNature(
  { trial, illustrative, today }: Pick<Programme, "trial" | "illustrative" | "today">,
  language: Language,
  t: Messages,
): DataNature {
  const words = dataNatureWords[language];
  return {
    labels: [
      ...(trial ? [t.app.trial] : []),
      ...(illustrative ? [t.app.illustrative] : []),
      ...(today ? [t.filters.currentUnits] : []),
    ],
    sentences: [
      ...(trial ? [words.tried(trial.files.length, formatInstant(trial.at, language))] : []),
      ...(illustrative ? [`${t.app.illustrative}. ${t.app.illustrativeMeaning}`] : []),
      ...(today ? [todaySentence(today, language)] : []),
    ],
  };
}

/** Under how many units of today the figures stand, and which of then stand by themselves: "Theo đơn vị hiện nay: 9 xã nay là 4." */
export function todaySentence({ before, now, split, untold }: TodayTold, language: Language): string {
  const words = dataNatureWords[language];
  return [
    words.today(formatNumber(before, language), formatNumber(now, language)),
    ...(split.length > 0 ? [words.split(formatNumber(split.length, language), namesOf(split))] : []),
    ...(untold.length > 0 ? [words.untold(formatNumber(untold.length, language), namesOf(untold))] : []),
  ].join(" ");
}

const NAMED = 4;

function namesOf(names: readonly string[]): string {
  return names.length > NAMED ? "" : names.join(", ");
}
