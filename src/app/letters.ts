import { readDevice, writeDevice } from "#src/lib/device-store.ts";

/** The weights of the letters that every page has. The rest come when a text asks for them. */
const WEIGHTS = [400, 600];

const KEY = "letters";
/** A phone: its line is the slow one. Where words stand side by side, other letters would move them. */
const NARROW = "(max-width: 719px)";

/**
 * The web font's letters. A device that has them, or a wide one, asks while the page is put together, so that they are there when
 * it is drawn. A phone gets the page in its own letters first, of the same measure (`ui/fonts.css`): the font would otherwise come
 * before the figures. Returns what asks for them then, once the page is on the screen; it
 * settles when they are in use.
 */
export function lettersInTime(): () => Promise<void> {
  if (readDevice(KEY) || !window.matchMedia(NARROW).matches) {
    const fetched = fetchLetters();
    return async () => void (await fetched);
  }
  const { dataset } = document.documentElement;
  dataset.letters = "late";
  return async () => {
    const arrived = await fetchLetters();
    // All at once; also where they do not come: the style sheet's own rules then try again, letter by letter.
    delete dataset.letters;
    if (arrived) writeDevice(KEY, "here");
  };
}

/** Whether all of them arrived. */
async function fetchLetters(): Promise<boolean> {
  try {
    // Latin and Vietnamese letters are two files.
    const faces = await Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 1rem "Be Vietnam Pro"`, "aạ")));
    return faces.every(({ length }) => length > 0);
  } catch {
    return false;
  }
}
