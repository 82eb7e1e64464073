// @vitest-environment node
import { expect, it } from "vitest";
import { withReachMarked, withTurnsCounted } from "./instrument.ts";

it("every loop counts its turns, with braces or without", () => {
  expect(withTurnsCounted("a.ts", "for (const a of b) for (;;) c();\nwhile (d) { e(); }\ndo f(); while (g);")).toBe(
    "for (const a of b) {mutationTurn();for (;;) {mutationTurn();c();}}\nwhile (d) {mutationTurn(); e(); }\ndo {mutationTurn();f();} while (g);",
  );
});

it("every function, and the file itself, says that it runs", () => {
  const source = "const a = (b) => (c) => ({ d: c });\nfunction e() { return 1; }";
  expect(withReachMarked("a.ts", source)).toBe(
    'mutationReached("a.ts#0");const a = (b) => (mutationReached("a.ts#1"),(c) => (mutationReached("a.ts#2"),({ d: c })));\n' +
      'function e() {mutationReached("a.ts#3"); return 1; }',
  );
});
