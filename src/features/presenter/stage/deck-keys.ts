/** What a key asks of the stage. */
export type StageCommand =
  | { readonly kind: "step"; readonly by: 1 | -1 }
  | { readonly kind: "end"; readonly which: "first" | "last" }
  | { readonly kind: "digit"; readonly digit: string }
  | { readonly kind: "eraseDigit" }
  /** To the slide whose number was typed; to the next one where none was. */
  | { readonly kind: "confirm" }
  | { readonly kind: "blank"; readonly colour: "black" | "white" }
  | { readonly kind: "escape" }
  /** Some clickers send F5 to begin: it never ends what they began. */
  | { readonly kind: "fullScreen"; readonly only: "enter" | "toggle" }
  | { readonly kind: "overview" }
  | { readonly kind: "speaker" }
  | { readonly kind: "keys" }
  /** In the overview: to another slide, the slide to another place, out of the deck or back. */
  | { readonly kind: "walk"; readonly towards: Direction }
  | { readonly kind: "place"; readonly by: 1 | -1 }
  | { readonly kind: "hide" }
  /** Marks the slide, or takes its mark away: what is done next is done to all that are marked. */
  | { readonly kind: "mark" }
  | { readonly kind: "preset"; readonly preset: DeckPreset };

export type DeckPreset = "short" | "full";

export type Direction = "next" | "previous" | "above" | "below" | "first" | "last";

export type StageView = "slide" | "overview";

/** Where the focus is: a field takes every key for itself; a control takes those that press it. */
export type FocusPlace = "field" | "control" | "page";

export type KeyPress = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey">;

const STEP = { forward: { kind: "step", by: 1 }, back: { kind: "step", by: -1 } } as const;
const BLACK = { kind: "blank", colour: "black" } as const;
const WHITE = { kind: "blank", colour: "white" } as const;
const walk = (towards: Direction) => ({ kind: "walk", towards }) as const;

const IN_BOTH: Readonly<Record<string, StageCommand>> = {
  Escape: { kind: "escape" },
  f: { kind: "fullScreen", only: "toggle" },
  F5: { kind: "fullScreen", only: "enter" },
  o: { kind: "overview" },
  g: { kind: "overview" },
  s: { kind: "speaker" },
  "?": { kind: "keys" },
};

const ON_SLIDE: Readonly<Record<string, StageCommand>> = {
  ...IN_BOTH,
  ArrowRight: STEP.forward,
  ArrowDown: STEP.forward,
  PageDown: STEP.forward,
  " ": STEP.forward,
  ArrowLeft: STEP.back,
  ArrowUp: STEP.back,
  PageUp: STEP.back,
  Home: { kind: "end", which: "first" },
  End: { kind: "end", which: "last" },
  Enter: { kind: "confirm" },
  Backspace: { kind: "eraseDigit" },
  b: BLACK,
  ".": BLACK,
  w: WHITE,
  ",": WHITE,
};

const IN_OVERVIEW: Readonly<Record<string, StageCommand>> = {
  ...IN_BOTH,
  ArrowRight: walk("next"),
  PageDown: walk("next"),
  ArrowLeft: walk("previous"),
  PageUp: walk("previous"),
  ArrowUp: walk("above"),
  ArrowDown: walk("below"),
  Home: walk("first"),
  End: walk("last"),
  h: { kind: "hide" },
  x: { kind: "mark" },
  n: { kind: "preset", preset: "short" },
  d: { kind: "preset", preset: "full" },
};

const IN_OVERVIEW_WITH_SHIFT: Readonly<Record<string, StageCommand>> = {
  ArrowRight: { kind: "place", by: 1 },
  ArrowLeft: { kind: "place", by: -1 },
};

/** What Vietnamese typing makes of a key: "w" is "ư" by itself, a second "o" makes the first one "ô". */
const TYPED_AS: Readonly<Record<string, string>> = { ư: "w", ô: "o", đ: "d" };

/** What a key asks for; null where it is left to the browser, as every one is with Ctrl, Alt or the system's key. */
export function commandOf(press: KeyPress, view: StageView, focus: FocusPlace): StageCommand | null {
  if (press.ctrlKey || press.altKey || press.metaKey || focus === "field") return null;
  if (focus === "control" && (press.key === "Enter" || press.key === " ")) return null;
  const lower = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const key = TYPED_AS[lower] ?? lower;
  if (view === "overview") return (press.shiftKey && IN_OVERVIEW_WITH_SHIFT[key]) || own(IN_OVERVIEW, key);
  if (/^\d$/.test(key)) return { kind: "digit", digit: key };
  if (key === " " && press.shiftKey) return STEP.back;
  return own(ON_SLIDE, key);
}

function own(table: Readonly<Record<string, StageCommand>>, key: string): StageCommand | null {
  return (Object.hasOwn(table, key) && table[key]) || null;
}

/** Digits enough for any deck; further ones push out the first. */
const MOST_DIGITS = 3;

/** The number typed so far, one digit later. */
export function typedWith(typed: string, digit: string): string {
  return `${typed}${digit}`.slice(-MOST_DIGITS);
}

/** The index of the slide whose number was typed: 0 is the first, a number past the end the last. */
export function indexOfTyped(typed: string, count: number): number {
  return Math.min(Math.max(Number(typed), 1), count) - 1;
}
