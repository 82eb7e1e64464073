// @vitest-environment node
import path from "node:path";
import { expect, it } from "vitest";
import { mayShare, sharedTestFiles } from "./shared-test-files.ts";

it.each([
  ["pure code", '// @vitest-environment node\nimport { quarterOf } from "./period.ts";\n', true],
  ["what needs a document", 'import { render } from "@testing-library/react";\n', false],
  ["what has the network answer otherwise", '// @vitest-environment node\nimport { server } from "#mocks/server.ts";\n', false],
  ["what puts the clock forward", "// @vitest-environment node\nvi.useFakeTimers();\n", false],
  ["what sets its environment", '// @vitest-environment node\nprocess.env.TZ = "America/New_York";\n', false],
  ["what puts a module in place of another", '// @vitest-environment node\nvi.mock("./clock.ts");\n', false],
])("a test file of %s shares a process: %#", (_what, text, shares) => {
  expect(mayShare(text)).toBe(shares);
});

it("most tests of pure code share, none of a screen or of the server does", () => {
  const files = sharedTestFiles(path.resolve(import.meta.dirname, ".."));
  expect(files).toContain("src/domain/totals.test.ts");
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => file.endsWith(".tsx") || file.startsWith("server/"))).toEqual([]);
});
