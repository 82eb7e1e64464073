import { areCriteriaKnown, type Commune, criteriaCount, criteriaMet } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Language } from "#src/lib/language.ts";
import { metInSentenceWords } from "./met-in-sentence-words.ts";

/** What `metShare` tells, for the middle of a sentence: "ít nhất 5/19"; null where nothing is known. */
export function metInSentence(
  commune: Pick<Commune, "criteria" | "criteriaSet">,
  programme: Pick<Programme, "criteriaSet">,
  language: Language,
): string | null {
  const met = criteriaMet(commune);
  if (met === null) return null;
  const { atLeast, share } = metInSentenceWords[language];
  const said = share(met, criteriaCount(commune, programme));
  return areCriteriaKnown(commune, programme) ? said : atLeast(said);
}
