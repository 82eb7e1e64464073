// @vitest-environment node
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DELIVERED, SCALE, SERIES } from "#src/documents/pptx-look.ts";
import { ciede2000, contrast, difference, EYES, lightness } from "./colour-vision.ts";

const KINDS = ["kind-1", "kind-2", "kind-3", "kind-4", "kind-other"] as const;
const TYPES = ["agency", "enterprise"] as const;
/** Of one colour each in their chart, beside blanks and what needs attention. */
const ALONE = ["delivered", "planned", "ochre", "terracotta", "ink", "ink-soft"] as const;

/** WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;
/**
 * A step of the staircase in greyscale, in L*. Stone, Szafir and Setlur ("An Engineering Model for Color Difference as a Function of Size",
 * 2014) put at 7.4 what half of all readers notice on a mark of a third of a degree: a swatch of 12 px at arm's length.
 */
const LEAST_STEP = 10;
/** CIEDE2000. 1 is just noticeable side by side; told apart across a chart and its legend, more than ten times that. */
const LEAST_DIFFERENCE = 12;

type Tokens = ReadonlyMap<string, string>;

/** Every `--name: #rrggbb` or `light-dark(…)` of a style sheet, read for one of the two schemes. */
function tokensOf(file: string, scheme: "light" | "dark"): Tokens {
  const css = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
  const found = css.matchAll(/--([\w-]+):\s*(?:light-dark\((#\w+),\s*(#\w+)\)|(#\w+));/g);
  const tokens = new Map<string, string>();
  for (const [, name = "", light, dark, both] of found) {
    const colour = both ?? (scheme === "light" ? light : dark) ?? "";
    // The first is the root's; those of paper come later.
    if (!tokens.has(name)) tokens.set(name, colour.length === 4 ? colour.replace(/\w/g, "$&$&") : colour);
  }
  return tokens;
}

const light = tokensOf("src/ui/tokens.css", "light");
const dark = tokensOf("src/ui/tokens.css", "dark");
const projector: Tokens = new Map([...light, ...tokensOf("src/features/presenter/slides/slide.module.css", "light")]);

function colourOf(tokens: Tokens, name: string): string {
  const colour = tokens.get(name);
  if (colour === undefined) throw new Error(`No token --${name}`);
  return colour;
}

const SETS = [
  { set: "light", tokens: light, grounds: ["paper", "paper-raised"] },
  { set: "dark", tokens: dark, grounds: ["paper", "paper-raised"] },
  { set: "projector", tokens: projector, grounds: ["paper"] },
] as const;

function pairsOf(names: readonly string[]): [string, string][] {
  return names.flatMap((one, index) => names.slice(index + 1).map((other): [string, string] => [one, other]));
}

describe.each(SETS)("the $set set", ({ tokens, grounds }) => {
  const of = (name: string) => colourOf(tokens, name);
  const shown = [...KINDS, ...TYPES, ...ALONE];
  const onGrounds = shown.flatMap((name) => grounds.map((ground): [string, string] => [name, ground]));
  // The timeline of a commune's sponsors.
  const onTimelines = TYPES.map((name): [string, string] => [name, "paper-sunk"]);

  it.each([...onGrounds, ...onTimelines])("has %s at 3:1 or more on %s", (name, ground) => {
    expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });

  it.each([...pairsOf(KINDS), ...pairsOf(TYPES)])("tells %s from %s, in greyscale and to any eyes", (one, other) => {
    expect(Math.abs(lightness(of(one)) - lightness(of(other)))).toBeGreaterThanOrEqual(LEAST_STEP);
    for (const eyes of EYES.filter((each) => each !== "greyscale")) {
      expect(difference(eyes, of(one), of(other)), eyes).toBeGreaterThanOrEqual(LEAST_DIFFERENCE);
    }
  });

  it("has the kinds on a staircase: each step further from the ground's opposite", () => {
    const steps = KINDS.map((name) => lightness(of(name)));
    const sorted = steps.toSorted((a, b) => a - b);
    expect([sorted, sorted.toReversed()]).toContainEqual(steps);
  });
});

it("PowerPoint draws in the projector's colours", () => {
  for (const [name, value] of Object.entries(SERIES)) {
    // Of the two sides' own green the slides take that of what was delivered.
    const token = name === "agency" ? "delivered" : name;
    expect(`#${value.toLowerCase()}`, name).toBe(colourOf(projector, token));
  }
  expect(`#${DELIVERED.toLowerCase()}`).toBe(colourOf(projector, "delivered"));
  SCALE.forEach((value, step) => {
    expect(`#${value.toLowerCase()}`).toBe(colourOf(projector, `scale-${step}`));
  });
});

it("the measures agree with the tables of those who published them", () => {
  // Sharma, Wu and Dalal 2005, table 1: pairs 1, 4, 10 and 25.
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, -1.3802, -84.2814], [50, 0, -82.7485])).toBeCloseTo(1, 4);
  expect(ciede2000([50, 2.49, -0.001], [50, -2.49, 0.0009])).toBeCloseTo(7.1792, 4);
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
