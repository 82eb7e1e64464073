import type { LastHeadline } from "#src/lib/last-headline.ts";

/**
 * Draws into the frame what the headline of this address said at the last visit, with when it was read: a reader who comes back has the figures before the scripts have run.
 * The page takes its place as it takes the frame's. Of what cannot be read nothing is drawn.
 */
export function recallHeadline(kept: string | null): void {
  const frame = document.querySelector("#root > .frame");
  if (!frame || kept === null) return;
  try {
    const { address, language, readAt, sentence, qualified, figures }: LastHeadline = JSON.parse(kept);
    // Figures never stand without their day and time; and what is longer than a headline is none.
    if (kept.length > LONGEST || ![readAt, sentence, qualified].every(isText)) return;
    if (!figures.flat().every((text) => typeof text === "string")) return;
    if (address !== location.pathname + location.search || language !== document.documentElement.lang) return;
    const drawn = figures.map(([label = "", ...said]) =>
      element("div", element("dt", label), ...said.map((text) => element("dd", text))),
    );
    for (const time of frame.querySelectorAll(".last span")) time.append(readAt);
    frame.querySelector("i")?.before(element("h1", sentence), element("dl", ...drawn), element("p", qualified));
    document.documentElement.dataset.last = "";
  } catch {
    // Another version wrote it.
  }
}

/** Of what is kept, in letters: a headline has one to two thousand. */
const LONGEST = 10_000;

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function element(tag: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}
