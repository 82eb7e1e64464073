import { createRequire } from "node:module";
import { expect, it } from "vitest";

const require = createRequire(import.meta.url);

it("speaks to the scheduler that React draws by", () => {
  const react = createRequire(require.resolve("react-dom/client"));
  expect(react.resolve("scheduler")).toBe(require.resolve("scheduler"));
});
