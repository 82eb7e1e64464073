import type { Page } from "@playwright/test";

/** Texts of tables that their cell cuts. What ends in an ellipsis is told in full where its row opens, and is not meant. */
export function cutCells(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShortened = (element: Element) => {
      const { textOverflow, webkitLineClamp } = getComputedStyle(element);
      return textOverflow === "ellipsis" || webkitLineClamp !== "none";
    };
    const cuts = (text: DOMRect, element: Element, slack: number) => {
      const { overflowX, overflowY, contain } = getComputedStyle(element);
      if (overflowX === "visible" && overflowY === "visible" && !/paint|strict|content/.test(contain)) return false;
      const box = element.getBoundingClientRect();
      const isWide = text.left < box.left - 1 || text.right > box.right + 1;
      return isWide || text.top < box.top - slack || text.bottom > box.bottom + slack;
    };
    const found = new Set<string>();
    for (const cell of document.querySelectorAll("td, th")) {
      if (!cell.checkVisibility() || cell.getBoundingClientRect().width <= 1) continue;
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent || !node.textContent?.trim() || parent.closest(".visually-hidden")) continue;
        if (isShortened(parent) || isShortened(cell)) continue;
        // Letters reach less far than the box that the browser gives their line.
        const slack = Number.parseFloat(getComputedStyle(parent).fontSize) * 0.16;
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()];
        for (let around: Element | null = parent; around && around !== cell.parentElement; around = around.parentElement) {
          const by = around;
          if (boxes.some((box) => cuts(box, by, slack))) found.add(node.textContent.trim().slice(0, 60));
        }
      }
    }
    return [...found];
  });
}

/** Letters of a drawing that lie upon others, or outside the window. */
export function crowdedLetters(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll("main svg text")]
      .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const outside = texts.filter(({ box }) => box.left < -1 || box.right > innerWidth + 1).map(({ text }) => `outside: ${text}`);
    const upon = texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter(({ box }) => {
          const across = Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left);
          const down = Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top);
          return across > 1 && down > one.box.height * 0.25;
        })
        .map((other) => `${one.text} × ${other.text}`),
    );
    return [...outside, ...upon];
  });
}

/** How much of the window's height is left to what scrolls, at the worst of three places; in pixels. */
export function roomForContent(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const isStuck = (element: Element): boolean => {
      const { position, top, bottom } = getComputedStyle(element);
      if (position === "fixed") return true;
      const box = element.getBoundingClientRect();
      const isAt = (edge: string, distance: number) => edge !== "auto" && Math.abs(distance - Number.parseFloat(edge)) < 2;
      return position === "sticky" && (isAt(top, box.top) || isAt(bottom, innerHeight - box.bottom));
    };
    const ancestors = (element: Element | null): Element[] => (element ? [element, ...ancestors(element.parentElement)] : []);
    const scrollable = document.documentElement.scrollHeight - innerHeight;
    let least = innerHeight;
    for (const share of [0.3, 0.6, 0.9]) {
      scrollTo(0, scrollable * share);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      let free = 0;
      for (let y = 1; y < innerHeight; y += 4)
        if (!ancestors(document.elementFromPoint(innerWidth / 2, y)).some(isStuck)) free += 4;
      least = Math.min(least, free);
    }
    return least;
  });
}

/**
 * Goes through the page by Tab. What is wrong with a place that the focus came to: it is out of sight, lies under something else, or shows
 * no mark of the focus. Ends where the round does.
 */
export async function lostFocus(page: Page, most = 120): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => {
    scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    for (const one of document.querySelectorAll("[data-walked]")) one.removeAttribute("data-walked");
  });
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press("Tab");
    const said = await page.evaluate(focusFault);
    if (said === "round") break;
    if (said !== null) found.push(said);
  }
  return found;
}

/** Runs in the page: it may use nothing from around it. "round": the focus has been here, or has left the page. */
export function focusFault(): string | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused.hasAttribute("data-walked")) return "round";
  focused.setAttribute("data-walked", "");
  const name = `${focused.tagName.toLowerCase()} "${(focused.getAttribute("aria-label") ?? focused.textContent ?? "").trim().slice(0, 40)}"`;
  // The label is what is seen of a radio button that is drawn as a bar; a bar of a chart lets the pointer through.
  const seen = focused.matches("input") ? (focused.closest("label") ?? focused) : focused;
  const [box] = seen.getClientRects();
  if (!box) return `${name}: is not drawn`;
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  // What is larger than the window cannot be in it.
  const [wide, high] = [Math.min(box.width, innerWidth * 0.6), Math.min(box.height, innerHeight * 0.4)];
  if (right - left < wide * 0.75 || bottom - top < high * 0.75)
    return `${name}: out of sight at ${Math.round(box.left)},${Math.round(box.top)}`;
  const isOver = (x: number, y: number) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && !seen.contains(hit) && !hit.contains(seen) && hit.closest("header, search, aside, [popover]") !== null;
  };
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const under = [y, top + 2, bottom - 2].filter((at) => isOver(x, at) && !seen.closest("header, search, aside, [popover]"));
  if (under.length > 0) return `${name}: under what stays in sight, at ${Math.round(box.left)},${Math.round(box.top)}`;
  const hasRing = (element: Element, pseudo?: string) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
  };
  const hasMark = [focused, seen, seen.parentElement].some(
    (element) => element && (hasRing(element) || hasRing(element, "::after") || hasRing(element, "::before")),
  );
  return hasMark ? null : `${name}: shows no mark of the focus`;
}
