import type { BilingualName } from "#src/domain/bilingual-name.ts";
import type { Commune } from "#src/domain/commune.ts";
import { TYPE_WORDS } from "#src/domain/unit-labels.ts";
import type { Noun, SideWords, Vocabulary } from "#src/domain/vocabulary.ts";
import { rewordingOf, type Term, type Titled } from "#src/messages/rewording.ts";
import { PLAIN_SPEECH, type Speech } from "#src/messages/spoken.ts";
import { ownSpeechOf } from "./own-speech.ts";

type Named = Pick<Commune, "name" | "type">;

/** How the programme speaks: its vocabulary, and what its communes are by their type, put in place of the app's words. */
export function speechOf(vocabulary: Vocabulary | null, communes: readonly Named[]): Speech {
  const typed = communes.filter(({ type }) => type !== undefined);
  if (!vocabulary && typed.length === 0) return PLAIN_SPEECH;
  return {
    rewording: {
      vi: rewordingOf(vietnameseTerms(vocabulary ?? {}), typed.flatMap(vietnameseTitle), "xã NAME"),
      en: rewordingOf(englishTerms(vocabulary ?? {}), typed.flatMap(englishTitle), "NAME commune"),
    },
    own: ownSpeechOf(vocabulary ?? {}).own,
  };
}

/** "xã" in words that speak of something else: society, co-operatives, towns. */
const VI_UNIT = "(?<!hợp tác |thị |/)xã(?! hội| viên|/)";

/** The app's Vietnamese words, longer phrases first. */
function vietnameseTerms({ unit, agency, enterprise, standard }: Vocabulary): Term[] {
  return [
    ...term("cơ quan, đơn vị phụ trách", (agency?.side ?? agency?.one)?.vi),
    ...term("cơ quan, đơn vị|cơ quan(?! soạn thảo)", agency?.one.vi),
    ...term("phụ trách", agency?.role?.vi),
    ...term("doanh nghiệp kết nghĩa", (enterprise?.side ?? enterprise?.one)?.vi),
    ...term("doanh nghiệp", enterprise?.one.vi),
    ...term("kết nghĩa", enterprise?.role?.vi),
    ...term(VI_UNIT, unit?.one.vi),
    ...term("nông thôn mới", standard?.long.vi),
    ...given("NTM", (standard?.short ?? standard?.long)?.vi),
  ];
}

function englishTerms({ unit, agency, enterprise, standard }: Vocabulary): Term[] {
  return [
    ...term("agencies in charge", (agency?.side ?? manyOf(agency))?.en),
    ...englishNoun("agency", "agencies", agency),
    ...term("in charge", agency?.role?.en),
    ...term("twinned enterprises", (enterprise?.side ?? manyOf(enterprise))?.en),
    ...term("twinned enterprise", enterprise?.one.en),
    ...englishNoun("enterprise", "enterprises", enterprise),
    ...term("twinned", enterprise?.role?.en),
    ...englishNoun("commune", "communes", unit),
    ...given("New Rural", standard?.long.en),
  ];
}

function term(word: string, to: string | undefined): Term[] {
  return to === undefined ? [] : [{ word, to }];
}

function given(word: string, to: string | undefined): Term[] {
  return to === undefined ? [] : [{ word, to, asGiven: true }];
}

function englishNoun(one: string, many: string, noun: Noun | SideWords | undefined): Term[] {
  return [...term(many, manyOf(noun)?.en), ...term(one, noun?.one.en)];
}

function manyOf(noun: Noun | undefined): BilingualName | undefined {
  return noun && (noun.many ?? { vi: noun.one.vi, en: `${noun.one.en}s` });
}

/** "phường Hoa Lư". A label that begins with its type has it already. */
function vietnameseTitle({ name, type }: Named): Titled[] {
  if (type === undefined) return [];
  const word = TYPE_WORDS[type];
  return [{ name, title: beginsWithType(name, word) ? name : `${word} ${name}` }];
}

const ENGLISH_TYPES = { commune: "commune", ward: "ward", township: "township", specialZone: "special zone" } as const;

function englishTitle({ name, type }: Named): Titled[] {
  if (type === undefined) return [];
  return [{ name, title: beginsWithType(name, TYPE_WORDS[type]) ? name : `${name} ${ENGLISH_TYPES[type]}` }];
}

function beginsWithType(name: string, word: string): boolean {
  return name.toLocaleLowerCase("vi").startsWith(`${word} `);
}
