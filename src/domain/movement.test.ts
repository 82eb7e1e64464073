// @vitest-environment node
import { expect, it } from "vitest";
import { type Movement, movementOf } from "./movement.ts";

it.each<[number, Movement]>([
  [0, { kind: "level" }],
  [0.0004, { kind: "nearly-level" }],
  [-0.0004, { kind: "nearly-level" }],
  [0.0005, { kind: "rise", share: 0.0005 }],
  [-0.0005, { kind: "fall", share: 0.0005 }],
  [1, { kind: "rise", share: 1 }],
  [10, { kind: "rise", share: 10 }],
  [10.5, { kind: "times", times: 11.5 }],
  [-0.9994, { kind: "fall", share: 0.9994 }],
  [-0.9995, { kind: "nearly-gone" }],
  [-0.999_999_999, { kind: "nearly-gone" }],
  [-1, { kind: "gone" }],
])("a ratio of %d is %j", (ratio, movement) => {
  expect(movementOf(ratio)).toEqual(movement);
});
