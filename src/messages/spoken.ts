import type { Language } from "#src/lib/language.ts";
import type { Messages } from "./vi.ts";

/** The app's own words, put into those of a programme. */
export type Rewording = {
  /** What the words of the app become. */
  readonly say: (text: string) => string;
  /** The same words within a text of the data, marked so that they stay. */
  readonly keep: (text: string) => string;
  readonly unmark: (text: string) => string;
};

/** Words that a programme gives in full, in place of whole messages. */
export type OwnWords = {
  readonly title?: string;
  readonly rankingTitle?: string;
  readonly stages?: Partial<Messages["stages"]>;
  readonly agencyLevels?: Readonly<Record<string, string>>;
};

/** How one programme speaks. */
export type Speech = {
  /** Null: the words of the app are those of the programme. */
  readonly rewording: Readonly<Record<Language, Rewording | null>>;
  readonly own: Readonly<Record<Language, OwnWords>>;
};

export const PLAIN_SPEECH: Speech = { rewording: { vi: null, en: null }, own: { vi: {}, en: {} } };

/** A page shows one programme: what it calls things holds for every screen, slide and file of that page. */
let current: Speech = PLAIN_SPEECH;

/** From now on the words of all screens are those of this programme. */
export function speak(speech: Speech): void {
  current = speech;
}

/** Words given in full, of the programme that the page shows. */
export function ownWords(language: Language): OwnWords {
  return current.own[language];
}

/** The words of a screen, said as the programme says them. What is passed to them is data, and stays. */
export function spoken<Words extends object>(words: Readonly<Record<Language, Words>>): Readonly<Record<Language, Words>> {
  return {
    get vi() {
      return said(words.vi, current.rewording.vi);
    },
    get en() {
      return said(words.en, current.rewording.en);
    },
  };
}

/** The messages of the shell, the figures and the overview, said as the programme says them. */
export function messagesIn(t: Messages, speech: Speech, language: Language): Messages {
  const { title, rankingTitle, stages } = speech.own[language];
  const words = said(t, speech.rewording[language]);
  if (title === undefined && rankingTitle === undefined && stages === undefined) return words;
  const { app, overview } = words;
  return {
    ...words,
    app: { ...app, title: title ?? app.title },
    stages: { ...words.stages, ...stages },
    overview: { ...overview, ranking: { ...overview.ranking, title: rankingTitle ?? overview.ranking.title } },
  };
}

const made = new WeakMap<Rewording, WeakMap<object, unknown>>();

/** The same object for the same words and the same rewording, so that nothing is drawn anew for it. */
function said<Words extends object>(words: Words, rewording: Rewording | null): Words;
function said(words: object, rewording: Rewording | null): unknown {
  if (!rewording) return words;
  const known = made.get(rewording) ?? new WeakMap<object, unknown>();
  made.set(rewording, known);
  const found = known.get(words);
  if (found !== undefined) return found;
  const result = reworded(words, rewording);
  known.set(words, result);
  return result;
}

/** A tree of messages: texts, functions that give texts, and objects and lists of these. */
function reworded(part: unknown, rewording: Rewording): unknown {
  const again = (inner: unknown) => reworded(inner, rewording);
  if (typeof part === "string") return rewording.unmark(rewording.say(part));
  if (isFunction(part)) return (...values: unknown[]) => again(part(...values.map((value) => kept(value, rewording))));
  if (Array.isArray(part)) return part.map(again);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, again(inner)]));
}

function isFunction(part: unknown): part is (...values: unknown[]) => unknown {
  return typeof part === "function";
}

function kept(value: unknown, rewording: Rewording): unknown {
  if (typeof value === "string") return rewording.keep(value);
  if (Array.isArray(value)) return value.map((each) => kept(each, rewording));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, kept(inner, rewording)]));
}
