import { vi } from "vitest";

/** happy-dom takes `<search>` for an unknown tag, and React says so on the console. Real browsers know it. */
export function knowSearchElement(): void {
  Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, {
    configurable: true,
    get(this: Element) {
      return this.localName === "search" ? "HTMLElement" : "HTMLUnknownElement";
    },
  });
}

/** Of a media query, in pixels: the browser's own letters, while the reader leaves them alone. */
const EM = 16;

/** A window of this width in pixels, for `matchMedia` queries on it. happy-dom's own follows `innerWidth`, and tells nobody. */
export function setWindowWidth(width: number): void {
  vi.spyOn(globalThis, "matchMedia").mockImplementation((query) => {
    const limit = /\(max-width: ([\d.]+)em\)/.exec(query)?.[1];
    const list = new EventTarget();
    return Object.assign(list, {
      media: query,
      matches: limit !== undefined && width <= Number(limit) * EM,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    });
  });
}
