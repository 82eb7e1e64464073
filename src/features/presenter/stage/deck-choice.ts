/** Which slides are shown, and in what order, as the link keeps it. Ids of slides. */
export type DeckChoice = {
  /** Every slide of the deck, hidden ones included, in the order to show them. */
  readonly order: readonly string[];
  /** At least one slide of the order is not among them. */
  readonly hidden: ReadonlySet<string>;
};

/** The names of the choice's parts in the address. */
export const CHOICE_KEYS = { slide: "slide", hide: "hide", order: "order", detail: "detail" } as const;

/** Asks for a slide for each commune where there are more than a hall hears of. */
export const EVERY_COMMUNE = "communes";

/**
 * Reads the choice for a deck of these ids, in the deck's own order. Unknown ids are dropped; a slide that the address does not
 * name (a new one, too) stands right behind the one that it follows in the deck; an address that hides every slide hides none.
 */
export function readDeckChoice(search: URLSearchParams, ids: readonly string[]): DeckChoice {
  const known = new Set(ids);
  const named = new Set(idsIn(search, CHOICE_KEYS.order).filter((id) => known.has(id)));
  const order = [...named];
  for (const [index, id] of ids.entries()) {
    if (named.has(id)) continue;
    const before = ids[index - 1];
    // Not found is -1: the deck's first slide comes first.
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  const hidden = new Set(idsIn(search, CHOICE_KEYS.hide).filter((id) => known.has(id)));
  return { order, hidden: hidden.size < known.size ? hidden : new Set() };
}

/**
 * The address with the choice in it. The inverse of `readDeckChoice`; the deck's own order is not written, and of another order only
 * the slides that do not follow the one before them in the deck: a link stays short.
 */
export function writeDeckChoice(choice: DeckChoice, search: URLSearchParams, ids: readonly string[]): URLSearchParams {
  const next = new URLSearchParams(search);
  const natural = new Map(ids.map((id, index) => [id, index]));
  const moved = choice.order.filter(
    (id, index) => (natural.get(id) ?? 0) - 1 !== (natural.get(choice.order[index - 1] ?? "") ?? -1),
  );
  setOrDelete(next, CHOICE_KEYS.order, moved);
  setOrDelete(
    next,
    CHOICE_KEYS.hide,
    ids.filter((id) => choice.hidden.has(id)),
  );
  return next;
}

/** Shown if it was hidden, hidden if it was shown; the last one shown stays. */
export function withHidingToggled(choice: DeckChoice, id: string): DeckChoice {
  const hidden = new Set(choice.hidden);
  if (!hidden.delete(id)) hidden.add(id);
  return hidden.size < choice.order.length ? { ...choice, hidden } : choice;
}

/** All of them hidden, or shown; where none would be left to show, nothing changes. */
export function withHidden(choice: DeckChoice, ids: Iterable<string>, isHidden: boolean): DeckChoice {
  const hidden = new Set(choice.hidden);
  for (const id of ids) isHidden ? hidden.add(id) : hidden.delete(id);
  return hidden.size < choice.order.length ? { ...choice, hidden } : choice;
}

/** One place earlier (-1) or later (1); at the end of the row nothing changes. */
export function withMoved(choice: DeckChoice, id: string, by: -1 | 1): DeckChoice {
  const from = choice.order.indexOf(id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= choice.order.length) return choice;
  const order = choice.order.filter((other) => other !== id);
  order.splice(to, 0, id);
  return { ...choice, order };
}

/** The slide to show in place of one that is hidden now: the next one shown, or the last. */
export function shownInsteadOf(choice: DeckChoice, id: string): string | undefined {
  const shown = choice.order.filter((other) => !choice.hidden.has(other));
  const from = choice.order.indexOf(id);
  return shown.find((other) => choice.order.indexOf(other) >= from) ?? shown.at(-1);
}

function idsIn(search: URLSearchParams, key: string): string[] {
  return (search.get(key) ?? "").split(",").flatMap((text) => {
    try {
      return text === "" ? [] : [decodeURIComponent(text)];
    } catch {
      // A link that was cut or mistyped.
      return [];
    }
  });
}

/** An id may hold a comma: it is what data says it is. */
function setOrDelete(search: URLSearchParams, key: string, ids: readonly string[]): void {
  if (ids.length === 0) search.delete(key);
  else search.set(key, ids.map(encodeURIComponent).join(","));
}
