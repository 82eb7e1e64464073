// @vitest-environment node
import { expect, it } from "vitest";
import { todayInVietnam } from "./today-in-vietnam.ts";

it("begins at five in the afternoon of Greenwich", () => {
  expect(todayInVietnam(Date.parse("2025-06-30T16:59:59Z"))).toBe("2025-06-30");
  expect(todayInVietnam(Date.parse("2025-06-30T17:00:00Z"))).toBe("2025-07-01");
});
