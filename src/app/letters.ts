import { readDevice, writeDevice } from "#src/lib/device-store.ts";

/** The weights of the letters that every page has. The rest come when a text asks for them. */
const WEIGHTS = [400, 600];

const KEY = "letters";
/** A phone, whose line is the slow one, and a tablet, where a sentence has least room to spare. In wider windows words stand side by side, and other letters would move them. */
const NARROW = "(max-width: 77.48em)";

/**
 * Whether the web font's letters come after the page; to be asked before the page is drawn, for a family that its text names is
 * fetched (the frame names none of it). A device that has them, or a wide window, gets them with the page. A phone or a tablet gets its first page in its own letters, of the same
 * measure (`index.html`): the font would otherwise come before the figures, and under the reader's eyes a sentence that breaks its lines anew would jump.
 */
export function lettersComeLate(): boolean {
  const areLate = !readDevice(KEY) && window.matchMedia(NARROW).matches;
  if (areLate) document.documentElement.dataset.letters = "late";
  return areLate;
}

/** Fetches the letters, once the style sheet is in use. Settles also where they do not come. */
export async function fetchLetters(): Promise<void> {
  const { dataset } = document.documentElement;
  try {
    // Latin and Vietnamese letters are two files.
    const faces = await Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 1rem "Be Vietnam Pro"`, "aạ")));
    if (faces.every(({ length }) => length > 0)) writeDevice(KEY, "here");
  } catch {
    // The style sheet's own rules try again, letter by letter.
  }
  if (dataset.letters) dataset.letters = "here";
}

/** Draws in the letters that have come late: as another page takes the place of the one that was begun without them. */
export function turnToLetters(): void {
  const { dataset } = document.documentElement;
  if (dataset.letters === "here") delete dataset.letters;
}
