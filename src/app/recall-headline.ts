import { formatReadAt } from "#src/lib/format-time.ts";
import { isLanguage } from "#src/lib/language.ts";
import type { LastHeadline } from "#src/lib/last-headline.ts";
import type { ToldHeadline } from "#src/lib/told-headline.ts";
import { type WrittenFigures, writtenSearch } from "#src/lib/written-figures.ts";
import { chartElement, element, isToldChart } from "./recall-chart.ts";

/** A headline for the frame: with the moment of its data, in words and in epoch milliseconds, and the line of the frame that says it. */
type Recalled = ToldHeadline & { readonly readAt: string; readonly atMs: number; readonly line: "last" | "written" };

/**
 * Draws a headline into the frame, with the time of its data: a reader has the figures before the scripts have run. It is what the headline of this address said at
 * the last visit (`kept`), or what was written into the page (`written`, null at an address that is not the overview's): the newer of the two. The page takes its place as it takes the frame's. Of what cannot be
 * read nothing is drawn.
 */
export function recallHeadline(kept: string | null, written: string | null = null): void {
  const frame = document.querySelector("#root > .frame");
  const [newest] = [recalled(kept, keptHere), recalled(written, writtenHere)]
    .filter((one) => one !== null)
    .sort((a, b) => b.atMs - a.atMs);
  if (!frame || !newest) return;
  const { line, readAt, sentence, qualified, doubts = [], figures, chart } = newest;
  const drawn = figures.map(([label = "", ...said]) =>
    element("div", element("dt", label), ...said.map((text) => element("dd", text))),
  );
  for (const time of frame.querySelectorAll(`.${line} span`)) time.append(readAt);
  const answer = element("div", element("dl", ...drawn), element("p", qualified));
  answer.className = "answer";
  frame
    .querySelector("i")
    ?.before(...doubtElements(doubts), element("h1", sentence), answer, ...(chart ? [chartElement(chart, frameMeasures())] : []));
  // The row that says which filters are on stands over the sentence.
  frame.classList.toggle("filtered", writtenSearch(location.search) !== "");
  document.documentElement.dataset.last = line;
}

/** Where the page will have its banners, and as high: what they offer to press keeps its place, and cannot be seen. */
function doubtElements(doubts: NonNullable<ToldHeadline["doubts"]>): HTMLElement[] {
  if (doubts.length === 0) return [];
  const banners = doubts.map(([said = "", ...actions]) =>
    element("p", element("span", said), ...actions.map((action) => element("u", action))),
  );
  const all = element("div", ...banners);
  all.className = "doubts";
  document.documentElement.dataset.doubts = "";
  return [all];
}

/** The room within the frame's padding, and its letters (`index.html`): reckoned, for to measure it the page would be laid out once more before its first painting. */
function frameMeasures(): { width: number; letters: number } {
  const { innerWidth } = window;
  const letters = innerWidth >= 1600 ? 1.15 : 1;
  const rem = 16 * letters;
  return { width: Math.min(innerWidth, 1760) - 2 * Math.min(Math.max(rem, innerWidth * 0.022), 2.5 * rem), letters };
}

/** Of what is kept or written, in letters: a headline has one to two thousand in one language. */
const LONGEST = 10_000;

function recalled(text: string | null, here: (parsed: string) => Recalled | null): Recalled | null {
  if (text === null || text.length > LONGEST * 2) return null;
  try {
    const found = here(text);
    // Figures never stand without their day and time; and what is longer than a headline is none.
    if (!found || ![found.readAt, found.sentence, found.qualified].every(isText)) return null;
    const isWhole = [...found.figures, ...(found.doubts ?? [])].flat().every((part) => typeof part === "string");
    if (found.chart && !isToldChart(found.chart)) return null;
    return isWhole && JSON.stringify(found).length <= LONGEST ? found : null;
  } catch {
    // Another version wrote it.
    return null;
  }
}

function keptHere(text: string): Recalled | null {
  const last: LastHeadline = JSON.parse(text);
  const isHere = last.address === location.pathname + location.search && last.language === document.documentElement.lang;
  return isHere ? { ...last, atMs: last.readAtMs ?? 0, line: "last" } : null;
}

function writtenHere(text: string): Recalled | null {
  const { at, search, ...told }: WrittenFigures = JSON.parse(text);
  const { lang } = document.documentElement;
  if (search !== writtenSearch(location.search) || !isLanguage(lang) || !Number.isFinite(at)) return null;
  return { ...told[lang], readAt: formatReadAt(at, lang, 0), atMs: at, line: "written" };
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
