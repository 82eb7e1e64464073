import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { communeWords } from "./commune-words.ts";

/** How many of a commune's criteria. `all`: those that it is measured by. */
export type CriteriaCounts = { readonly missing: number; readonly unknown: number; readonly all: number };

/** How many criteria are left to be met. What is not known is neither missing nor met: none is counted as missing that nobody knows of. */
export function criteriaLeft({ missing, unknown, all }: CriteriaCounts, language: Language, t: Messages): string {
  const { criteria, toDo } = communeWords[language];
  if (unknown === all) return t.states.unknown;
  if (missing === 0 && unknown === 0) return criteria.allMet;
  const parts = [
    ...(missing > 0 ? [criteria.missing(missing)] : []),
    ...(unknown > 0 ? [toDo.unknown(formatNumber(unknown, language))] : []),
  ];
  return parts.join("; ");
}
