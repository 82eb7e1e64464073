import { readDevice, writeDevice } from "./device-store.ts";
import { formatReadAt } from "./format-time.ts";
import { isLanguage } from "./language.ts";
import { LAST_HEADLINE } from "./last-headline-key.ts";
import { chartOnPage } from "./told-chart.ts";
import type { ToldHeadline } from "./told-headline.ts";

/** What the headline of an address said at the last visit. */
export type LastHeadline = ToldHeadline & {
  readonly address: string;
  readonly language: string;
  /** With its day: it will be read on another. */
  readonly readAt: string;
  /** The same by the device's clock, in epoch milliseconds. Absent in what an earlier version wrote. */
  readonly readAtMs?: number;
};

/** Keeps what the page says at the top, for the next visit to begin with. Nothing, where the page has no headline, or not all of it is there. */
export function keepHeadline(readAt: number): void {
  const { lang } = document.documentElement;
  const list = document.querySelector("main dl");
  const sentence = textOf(document.querySelector("main h1"));
  if (!list || sentence === "" || !isLanguage(lang) || list.querySelector("[aria-busy]")) return;
  const figures = [...list.children].map((figure) => textsOf(figure.children));
  const address = window.location.pathname + window.location.search;
  const qualified = textsOf(document.querySelectorAll("aside p:first-child > *")).join(" · ");
  const doubts = [...document.querySelectorAll("[data-doubts] [role=status]")].map(({ children }) => textsOf(children));
  const last: LastHeadline = {
    ...{ address, language: lang, readAt: formatReadAt(readAt, lang, 0), readAtMs: readAt },
    ...{ sentence, qualified, doubts, figures, chart: chartOnPage() },
  };
  writeDevice(LAST_HEADLINE, JSON.stringify(last));
}

export function forgetHeadline(): void {
  if (readDevice(LAST_HEADLINE) !== null) writeDevice(LAST_HEADLINE, null);
}

function textsOf(elements: Iterable<Element>): string[] {
  return [...elements].map(textOf);
}

function textOf(element: Element | null): string {
  return element?.textContent.trim() ?? "";
}
