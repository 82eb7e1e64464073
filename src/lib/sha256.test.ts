// @vitest-environment node
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { sha256 } from "./sha256.ts";

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_001])("says of %i bytes what Node says", (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + 7) % 256);
  expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
});
