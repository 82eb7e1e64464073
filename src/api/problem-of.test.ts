// @vitest-environment node
import { expect, it } from "vitest";
import type { Problem } from "#src/lib/problem.ts";
import { ContractError, HttpError, PartialListError, UnreachableError } from "./errors.ts";
import { problemOf } from "./problem-of.ts";

const URL_OF_FILE = "https://example.vn/base/api/support.json";
const file = "support.json";

it.each<[Error, Problem]>([
  [new HttpError(URL_OF_FILE, 503), { kind: "http", file, status: 503 }],
  [new HttpError(`${URL_OF_FILE}?page=2`, 503), { kind: "http", file, status: 503 }],
  [new PartialListError(URL_OF_FILE, 100, 302), { kind: "partial-list", file, received: 100, total: 302 }],
  [new UnreachableError(URL_OF_FILE, "network"), { kind: "network", file }],
  [new UnreachableError(URL_OF_FILE, "timeout"), { kind: "timeout", file }],
  [new ContractError(URL_OF_FILE, "", "not-json"), { kind: "not-json", file }],
  [
    new ContractError(URL_OF_FILE, "thresholds.lowCompletion", "missing"),
    { kind: "contract", file, field: "thresholds.lowCompletion", reason: "missing" },
  ],
  [new TypeError("x is not a function"), { kind: "unexpected", message: "x is not a function" }],
])("%s becomes %j", (error, problem) => {
  expect(problemOf(error)).toEqual(problem);
});
