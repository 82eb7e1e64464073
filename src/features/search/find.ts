import { isCodeLike } from "#src/lib/code-like.ts";
import type { Indexed } from "./search-index.ts";

const MOST_BY_CODE = 8;

/** How well a folded title answers folded words: 0 begins with them all, 1 a word begins with each, 2 holds each; null does not. */
export function rankOf(folded: string, query: string, queryWords: readonly string[]): 0 | 1 | 2 | null {
  if (!queryWords.every((word) => folded.includes(word))) return null;
  if (folded.startsWith(query)) return 0;
  return queryWords.every((word) => beginsAWord(folded, word)) ? 1 : 2;
}

function beginsAWord(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
    if (at === 0 || !isWordCharacter(folded.charCodeAt(at - 1))) return true;
  }
  return false;
}

/** In folded text: a to z, digits, and any letter of another script. Not a pattern: it is asked for 100,000 titles. */
function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code > 191 && code < 0x2000) || code > 0x3000;
}

export function wordsOf(query: string): string[] {
  return query.split(" ").filter((word) => word !== "");
}

/** Best first, what bears the query as its code before all; equally good ones in the order of the index. */
export function findIn<Item extends Pick<Indexed, "folded" | "codes">>(items: readonly Item[], query: string): Item[] {
  const words = wordsOf(query);
  const byCode = findCodes(
    items.flatMap(({ codes }, place) => codes.map((code) => ({ code, place }))),
    query,
    ({ code }) => code,
  ).flatMap(({ place }) => items[place] ?? []);
  const ranks: Item[][] = [[], [], []];
  for (const item of items) {
    const rank = rankOf(item.folded, query, words);
    if (rank !== null) ranks[rank]?.push(item);
  }
  return [...new Set([...byCode, ...ranks.flat()])];
}

/** What bears the query as its code, then those whose code begins with it; at most a few. Nothing for a query that is no code. */
export function findCodes<Item>(items: Iterable<Item>, query: string, codeOf: (item: Item) => string): Item[] {
  if (!isCodeLike(query)) return [];
  const exact: Item[] = [];
  const begins: Item[] = [];
  for (const item of items) {
    const code = codeOf(item);
    if (code === query) exact.push(item);
    else if (begins.length < MOST_BY_CODE && code.startsWith(query)) begins.push(item);
  }
  return [...exact, ...begins].slice(0, MOST_BY_CODE);
}

/**
 * The best few of very many titles, by their places, and how many answer in all. One pass, which ranks only while a rank has
 * room: 100,000 titles take some 10 ms. The same title is given once.
 */
export function findFew(folded: readonly string[], query: string, few: number): { places: number[]; count: number } {
  const words = wordsOf(query);
  const [first = "", ...others] = words;
  const best: number[] = [];
  const good: number[] = [];
  const rest: number[] = [];
  const seen = new Set<string>();
  let count = 0;
  for (let place = 0; place < folded.length; place++) {
    const title = folded[place] ?? "";
    if (!title.includes(first) || !others.every((word) => title.includes(word))) continue;
    count++;
    if (best.length >= few || seen.has(title)) continue;
    if (title.startsWith(query)) best.push(place);
    else if (good.length < few && words.every((word) => beginsAWord(title, word))) good.push(place);
    else if (good.length < few && rest.length < few) rest.push(place);
    else continue;
    seen.add(title);
  }
  return { places: [...best, ...good, ...rest].slice(0, few), count };
}
