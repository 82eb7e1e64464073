import type { Language } from "./language.ts";
import type { ToldHeadline } from "./told-headline.ts";

/**
 * What is written into the page beforehand, by a server or at publication (`server/first-figures.ts`): the headline of one address of the overview, in
 * both languages.
 */
export type WrittenFigures = Readonly<Record<Language, ToldHeadline>> & {
  /** Of which data: when its newest change was made, in epoch milliseconds. */
  readonly at: number;
  /** What the address has after its question mark, without the language: "period=2017-Q3". */
  readonly search: string;
};

/** The element of the page that holds them. */
export const WRITTEN_ID = "written";

/** Where `index.html` takes them. It stands there once, before the script that starts the app. */
export const WRITTEN_PLACE = "<!-- written -->";

/** What an address asks of the headline, the same for both languages. */
export function writtenSearch(search: string): string {
  const asked = new URLSearchParams(search);
  asked.delete("lang");
  return asked.toString();
}
