import type { Page } from "@playwright/test";

/** A finger's width, in pixels. */
export const FINGER = 44;
/** What a pointer that is held by an unsteady hand hits: WCAG 2.5.8. */
const POINTER = 24;
/** Smaller letters in a field make a phone zoom in when it takes the focus. */
const FIELD_LETTERS = 16;

/** Controls that a mouse in an unsteady hand misses, measured as below. */
export function hardToHit(page: Page, open = "body"): Promise<string[]> {
  return tooSmall(page, { open, least: POINTER, letters: 0 });
}

/**
 * Controls in sight that a finger misses, with their height; fields whose letters make a phone zoom in.
 *
 * Measured is where a touch is taken: a link may lie over its whole row. A link within running text is exempt, by the rule "Inline" of
 * WCAG 2.5.5 and 2.5.8: it is set in line, beside words of the same block that are no link. `open`: the part that lies over the page.
 */
export function hardToTouch(page: Page, open = "body"): Promise<string[]> {
  return tooSmall(page, { open, least: FINGER, letters: FIELD_LETTERS });
}

function tooSmall(page: Page, asked: { open: string; least: number; letters: number }): Promise<string[]> {
  return page.evaluate(({ least, letters, open }) => {
    const CONTROLS = "a[href], button, select, input, textarea, summary, label:has(input), [role=option], tr[data-row]";
    const block = (element: Element): Element => {
      const parent = element.parentElement;
      return !parent || getComputedStyle(parent).display !== "inline" ? (parent ?? element) : block(parent);
    };
    const isWord = (node: Node) =>
      /\p{L}/u.test(node.textContent ?? "") && !node.parentElement?.closest("a, button, select, .visually-hidden");
    const isInText = (link: Element) => {
      if (!link.matches("a") || getComputedStyle(link).display !== "inline") return false;
      const walker = document.createTreeWalker(block(link), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isWord(node)) return true;
      return false;
    };
    const isField = (control: Element) => control.matches("select, textarea, input:not([type=radio], [type=checkbox])");
    const reach = (control: Element) => {
      // What is drawn only while it has the focus.
      if (control instanceof HTMLElement && control.matches("a[href^='#']")) control.focus();
      control.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const [box] = control.getClientRects();
      if (!box) return 0;
      if (getComputedStyle(control).pointerEvents === "none") return box.height;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const takes = (at: number) => {
        const hit = document.elementFromPoint(x, at);
        return hit !== null && control.contains(hit);
      };
      let [from, to] = [y, y];
      while (y - from < least && takes(from - 1)) from -= 1;
      while (to - y < least && takes(to + 1)) to += 1;
      if (control instanceof HTMLElement && control.matches("a[href^='#']")) control.blur();
      return to - from + 1;
    };
    return [...document.querySelectorAll(open)]
      .flatMap((part) => [...part.querySelectorAll(CONTROLS)])
      .filter((control) => {
        if (!control.checkVisibility({ visibilityProperty: true }) || control.getBoundingClientRect().width <= 1) return false;
        // The label is what is touched.
        if (control.matches("input[type=radio], input[type=checkbox]")) return control.closest("label") === null;
        return !(control.matches(":disabled") || isInText(control));
      })
      .flatMap((control) => {
        const name = `${control.tagName.toLowerCase()}.${control.getAttribute("class")} "${(control.getAttribute("aria-label") ?? control.textContent ?? "").trim().slice(0, 40)}"`;
        const size = Number.parseFloat(getComputedStyle(control).fontSize);
        const height = reach(control);
        return [
          ...(height < least ? [`${name}: ${height.toFixed(0)} px high`] : []),
          ...(isField(control) && size < letters ? [`${name}: letters of ${size} px`] : []),
        ];
      });
  }, asked);
}
