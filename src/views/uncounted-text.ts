import type { UncountedCriteria } from "#src/api/assemble-communes.ts";
import type { Dataset } from "#src/api/dataset.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { uncountedWords } from "./uncounted-words.ts";

/** Communes that are named; what is left is counted. */
const NAMED = 5;

/** Whose criteria are in no figure, and which; null where all of them count. */
export function uncountedText({ uncounted }: Pick<Dataset, "uncounted">, language: Language): string | null {
  if (uncounted.length === 0) return null;
  const words = uncountedWords[language];
  const named = uncounted.slice(0, NAMED).map((one) => wordsOf(one, language));
  const left = uncounted.length - named.length;
  const others = left > 0 ? ` ${words.others(formatNumber(left, language))}` : "";
  return words.banner(`${named.join("; ")}${others}`);
}

function wordsOf({ name, numbers, unknownSet }: UncountedCriteria, language: Language): string {
  const words = uncountedWords[language];
  return unknownSet === null ? words.numbers(name, runsOf(numbers)) : words.unknownSet(name, unknownSet);
}

/** "11–19", "3, 5": numbers that follow one another as one run. */
function runsOf(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(", ");
}
