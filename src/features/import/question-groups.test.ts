import { expect, it } from "vitest";
import type { ImportQuestion } from "#src/import/form-record.ts";
import { questionGroups, questionKey } from "./question-groups.ts";

function question(id: string, given: Partial<ImportQuestion> = {}): ImportQuestion {
  return { id, type: "sponsor", layout: "một", text: id, at: [], choices: ["a", "b"], suggested: null, ...given };
}

it("questions of one type with the same choices are answered side by side, in their order", () => {
  const groups = questionGroups([
    question("x"),
    question("unit", { type: "unit", choices: ["1"] }),
    question("y"),
    question("z", { choices: ["b"] }),
  ]);
  expect(groups.map(({ questions }) => questions.map(({ id }) => id))).toEqual([["x", "y"], ["unit"], ["z"]]);
});

it("one question asked of two forms has two answers", () => {
  expect(questionKey(question("unit"))).not.toBe(questionKey(question("unit", { layout: "hai" })));
});
