import type { Rewording } from "./spoken.ts";

/** A word of the app and what the programme says for it. */
export type Term = {
  /** A regular expression, of the whole word or phrase; capitals do not matter. */
  readonly word: string;
  readonly to: string;
  /** Stands as it is given, also where the app's word is written in capitals: a name, an abbreviation. */
  readonly asGiven?: boolean;
};

/** A unit by its full name, in place of the app's word for a unit with the name: "phường Hoa Lư" for "xã Hoa Lư". */
export type Titled = { readonly name: string; readonly title: string };

const LETTER = "\\p{L}\\p{M}";
/** Stands within a word of the data, so that it is not taken for one of the app. Never written by anybody: of the private use area. */
const MARK = "\uE000";

/**
 * Puts each term for its word, the first term that fits. `unit`: how the app writes a unit with its name, as a regular expression with `NAME`
 * in the place of the name.
 */
export function rewordingOf(terms: readonly Term[], titled: readonly Titled[], unit: string): Rewording | null {
  if (terms.length === 0 && titled.length === 0) return null;
  const each = terms.map(({ word }) => `(${word})`).join("|");
  const words = terms.length > 0 ? wholeWord(`(an? )?(?:${each})`) : null;
  const bare = terms.length > 0 ? wholeWord(each) : null;
  const keep = (text: string) => (bare ? text.replace(bare, (match) => `${match.charAt(0)}${MARK}${match.slice(1)}`) : text);
  const titleOf = new Map(titled.map(({ name, title }) => [keep(name), keep(title)]));
  const names = [...titleOf.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const units = names.length > 0 ? wholeWord(unit.replace("NAME", `(?<name>${names.join("|")})`)) : null;

  function withTitles(text: string): string {
    if (!units) return text;
    return text.replace(units, (match, ...groups) => {
      const found: unknown = groups.at(-1);
      const name = hasName(found) ? found.name : "";
      return startingLike(match, titleOf.get(name) ?? match);
    });
  }

  function withTerms(text: string): string {
    if (!words) return text;
    return text.replace(words, (match: string, article: string | undefined, ...groups: unknown[]) => {
      const term = terms[groups.findIndex((group) => typeof group === "string")];
      if (!term) return match;
      const said = article ? match.slice(article.length) : match;
      const to = term.asGiven ? term.to : inCaseOf(said, term.to);
      return article ? `${startingLike(article, /^[aeio]/i.test(to) ? "an" : "a")} ${to}` : to;
    });
  }

  return { say: (text) => withTerms(withTitles(text)), keep, unmark: (text) => text.replaceAll(MARK, "") };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function wholeWord(pattern: string): RegExp {
  return new RegExp(`(?<![${LETTER}])(?:${pattern})(?![${LETTER}${MARK}])`, "giu");
}

function hasName(groups: unknown): groups is { name: string } {
  return typeof groups === "object" && groups !== null && "name" in groups && typeof groups.name === "string";
}

/** All in capitals, with a capital, or as it is, like what it stands for. */
function inCaseOf(match: string, to: string): string {
  const isCapitals = match.length > 1 && match === match.toLocaleUpperCase("vi") && match !== match.toLocaleLowerCase("vi");
  return isCapitals ? to.toLocaleUpperCase("vi") : startingLike(match, to);
}

function startingLike(match: string, to: string): string {
  const first = match.charAt(0);
  const isCapital = first !== first.toLocaleLowerCase("vi");
  return isCapital ? to.charAt(0).toLocaleUpperCase("vi") + to.slice(1) : to;
}
