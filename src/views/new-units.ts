import { type Commune, isStandingKnown } from "#src/domain/commune.ts";
import type { Language } from "#src/lib/language.ts";
import { headlineWords } from "./headline-words.ts";

/** Why a panel on standing or criteria has nothing to show: all of its communes are new units. Null where that is not so. */
export function whyNothingKnown(communes: readonly Commune[], language: Language): string | null {
  return communes.length > 0 && !communes.some(isStandingKnown) ? headlineWords[language].ofNewUnits : null;
}

/** A subtitle, and why nothing is known where it is so. */
export function withWhy(subtitle: string, why: string | null): string {
  return why === null ? subtitle : `${subtitle}; ${why}`;
}
