// @vitest-environment node
import { describe, expect, it } from "vitest";
import { expectConsole, recordConsole, takeConsoleProblems } from "./expected-console.ts";

describe("the console in a test", () => {
  it("may not speak", () => {
    recordConsole("warn", ["%s of %d", "two", 3]);
    recordConsole("error", [new Error("broken")]);
    const [first, second] = takeConsoleProblems();
    expect(first).toBe("console.warn: two of 3");
    expect(second).toContain("Error: broken");
    expect(takeConsoleProblems()).toEqual([]);
  });

  it("may say what the test expects, as often as it likes", () => {
    expectConsole("error", /broken/);
    console.error("it is broken");
    console.error("and broken again");
  });

  it("must say what the test expects", () => {
    expectConsole("error", /broken/);
    recordConsole("warn", ["broken"]);
    expect(takeConsoleProblems()).toEqual(["console.warn: broken", "expected a console.error matching /broken/, and none came"]);
  });
});
