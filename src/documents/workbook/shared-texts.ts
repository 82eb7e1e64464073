import { LETTERS_MOST } from "./workbook.ts";
import { xmlText } from "./xml-text.ts";

/** Texts of one piece. */
const AT_ONCE = 2_000;

/** The texts of a workbook, each once: cells name them by their place. */
export class SharedTexts {
  readonly #places = new Map<string, number>();

  /** A text that is longer than a cell is cut. */
  placeOf(text: string): number {
    const kept = text.slice(0, LETTERS_MOST);
    const place = this.#places.get(kept) ?? this.#places.size;
    this.#places.set(kept, place);
    return place;
  }

  /** Of all that has been named so far, in pieces. */
  *xml(): Generator<string> {
    yield '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
    const texts = [...this.#places.keys()];
    for (let start = 0; start < texts.length; start += AT_ONCE) {
      yield texts
        .slice(start, start + AT_ONCE)
        .map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`)
        .join("");
    }
    yield "</sst>";
  }
}
