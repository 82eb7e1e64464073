import type { BilingualName } from "#src/domain/bilingual-name.ts";
import type { Commune } from "#src/domain/commune.ts";
import type { Vocabulary } from "#src/domain/vocabulary.ts";
import type { Language } from "#src/lib/language.ts";
import { type OwnWords, PLAIN_SPEECH, type Speech } from "#src/messages/spoken.ts";

/** Whether the app's words are put into others (`speech-of.ts`, fetched only then), or a programme gives at most some in full. */
export function needsRewording(vocabulary: Vocabulary | null, communes: readonly Pick<Commune, "type">[]): boolean {
  const { unit, agency, enterprise, standard } = vocabulary ?? {};
  return Boolean(unit ?? agency ?? enterprise ?? standard) || communes.some(({ type }) => type !== undefined);
}

/** The words that a programme gives in full. */
export function ownSpeechOf(vocabulary: Vocabulary | null): Speech {
  if (!vocabulary) return PLAIN_SPEECH;
  return {
    rewording: PLAIN_SPEECH.rewording,
    own: { vi: ownWordsOf(vocabulary, "vi"), en: ownWordsOf(vocabulary, "en") },
  };
}

function ownWordsOf({ title, ranking, stages, agencyLevels }: Vocabulary, language: Language): OwnWords {
  return {
    ...(title ? { title: title[language] } : {}),
    ...(ranking ? { rankingTitle: ranking.title[language] } : {}),
    ...(stages ? { stages: inLanguage(stages, language) } : {}),
    ...(agencyLevels ? { agencyLevels: inLanguage(agencyLevels, language) } : {}),
  };
}

function inLanguage(names: Readonly<Partial<Record<string, BilingualName>>>, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(names).flatMap(([key, name]) => (name ? [[key, name[language]]] : [])));
}
