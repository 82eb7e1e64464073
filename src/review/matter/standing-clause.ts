import { type Commune, isRecognised, isStandingKnown } from "#src/domain/commune.ts";
import type { Language } from "#src/lib/language.ts";
import { openingWords } from "./opening-words.ts";

/**
 * How many of the communes are at the standard, as a part of a sentence: of those of which that is known, and what is not known is said. `say`: the
 * words for the two numbers, where they are others than those that open a page. `none`: for no commune.
 */
export function standingClause(
  communes: readonly Pick<Commune, "standard">[],
  language: Language,
  say: (recognised: number, all: number) => string = openingWords[language].standing,
  none: string = openingWords[language].standing(0, 0),
): string {
  const known = communes.filter(isStandingKnown);
  const words = openingWords[language];
  if (communes.length === 0) return none;
  if (known.length === 0) return words.ofNewUnits;
  const standing = say(known.filter(isRecognised).length, known.length);
  const unknown = communes.length - known.length;
  return unknown > 0 ? words.unknownOf(standing, unknown) : standing;
}
