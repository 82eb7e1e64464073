// @vitest-environment node
import { describe, expect, it } from "vitest";
import { mutantsIn, mutantText, withMutant } from "./mutants.ts";

/** What each mutant of a text makes of it. */
const made = (source: string) => mutantsIn("a.ts", source).map((mutant) => withMutant(source, mutant));

describe("an operator", () => {
  it.each([
    ["a < b;", ["a <= b;"]],
    ["a >= b;", ["a > b;"]],
    ["a === b;", ["a !== b;"]],
    ["a !== b;", ["a === b;"]],
    ["a && b || c;", ["a || b || c;", "a && b && c;"]],
    ["a + b - c;", ["a - b - c;", "a + b + c;"]],
    ["a * b / c;", ["a / b / c;", "a * b * c;"]],
    ["a += b;", ["a -= b;"]],
    ["(a + b) * c;", ["(a - b) * c;", "(a + b) / c;"]],
    ["a ?? b; a % b; a instanceof b;", []],
  ])("of %s gives way to its neighbour", (source, mutants) => {
    expect(made(source)).toEqual(mutants);
  });

  it("does not subtract texts", () => {
    expect(made("a + `b`; `a` + b;")).toEqual([]);
  });
});

describe("a value", () => {
  it.each([
    ["f(true, false);", ["f(false, false);", "f(true, true);"]],
    ["f(0, 1.5);", ["f(1, 1.5);", "f(0, 2.5);"]],
    ['f("a");', ['f("");']],
    ['f("", null, /a/, 1n);', []],
    ['const a = { "b": "c" };', ['const a = { "b": "" };']],
  ])("of %s is another", (source, mutants) => {
    expect(made(source)).toEqual(mutants);
  });
});

describe("a condition", () => {
  it.each([
    ["if (a) b();", ["if (!(a)) b();"]],
    ["a ? b : c;", ["!(a) ? b : c;"]],
    ["if (a > b) c();", ["if (!(a > b)) c();", "if (a >= b) c();"]],
  ])("of %s is turned round", (source, mutants) => {
    expect(made(source)).toEqual(mutants);
  });

  it("that is an equality is turned round once", () => {
    expect(made("if (a === b) c();")).toEqual(["if (a !== b) c();"]);
  });
});

describe("a call", () => {
  it.each([
    ["a.filter(b).map(c);", ["a.map(c);"]],
    ["a.toSorted(b);", ["a;"]],
    ["a.sort();", ["a;"]],
    ["a.toReversed();", ["a;"]],
    ["a.some(b);", ["a.every(b);"]],
    ["a.every(b);", ["a.some(b);"]],
    ["Math.max(a, b);", ["Math.min(a, b);"]],
    ["a.max(b); filter(a); a.toString(); a.constructor();", []],
  ])("of %s does something else", (source, mutants) => {
    expect(made(source)).toEqual(mutants);
  });
});

describe("a result", () => {
  it.each([
    ["function f(): number { return a; }", ["function f(): number { return 0; }"]],
    ["const f = (): string => a;", ['const f = (): string => "";']],
    ["const f = (): readonly A[] => a;", ["const f = (): readonly A[] => [];"]],
    ["function f(): boolean { return a.map((b) => { return b; }); }", ["function f(): boolean { return false; }"]],
    ["function f(): A { return a; }", []],
  ])("of %s is nothing where its type says what nothing is", (source, mutants) => {
    expect(made(source)).toEqual(mutants);
  });
});

describe("what stays as it is", () => {
  it.each([
    ["types", 'type A = "b" | 1; let c: "d"; f<"e">(g as "h"); interface I { j: true }'],
    ["names of modules", 'import a from "b"; import c from "d" with { type: "json" }; export * from "e"; export { f } from "g";'],
    ["directives", '"use strict";'],
    ["words in both languages", 'const words = { vi: { a: "b", n: (x) => x + 1 }, en: { a: "c", n: (x) => x + 1 } };'],
    ["what an error says", 'throw new Error("a" + 1);'],
    ["functions without a body", "declare function f(a: 1): 2; abstract class A { abstract b(): 3 }"],
  ])("%s", (_what, source) => {
    expect(made(source)).toEqual([]);
  });

  it("only the type of what is cast, not the value", () => {
    expect(made('f("a" as "b", "c" satisfies "d", g!);')).toEqual([
      'f("" as "b", "c" satisfies "d", g!);',
      'f("a" as "b", "" satisfies "d", g!);',
    ]);
  });
});

it("a mutant is told by its line, and knows the innermost function around it", () => {
  const mutants = mutantsIn("src/a.ts", "const a = 1;\nconst f = () => [2].map((b) =>\n  b > c);");
  expect(mutants.map(mutantText)).toEqual(["src/a.ts:1  1 → 2", "src/a.ts:2  2 → 3", "src/a.ts:3  > → >="]);
  expect(mutants.map(({ inFunction }) => inFunction)).toEqual([0, 1, 2]);
});
