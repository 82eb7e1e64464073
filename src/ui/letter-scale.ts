/** Of a browser whose reader left the letters alone, in a window that is not large (`tokens.css`), in pixels. */
const USUAL_SIZE = 16;

/** How much larger than usual the letters of the page are: what is drawn in pixels beside them makes room. */
export function letterScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  // A simulated document has no letters.
  return size > 0 ? size / USUAL_SIZE : 1;
}
