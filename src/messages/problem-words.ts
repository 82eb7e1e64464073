import { assertNever } from "#src/lib/assert-never.ts";
import type { Problem } from "#src/lib/problem.ts";
import type { Messages } from "./vi.ts";

/** One or two sentences on what happened, for a reader who does not know HTTP. */
export function problemWords(problem: Problem, t: Messages): string {
  switch (problem.kind) {
    case "http":
      return t.errors.http(problem.file, problem.status);
    case "network":
      return t.errors.network(problem.file);
    case "timeout":
      return t.errors.timeout(problem.file);
    case "not-json":
      return t.errors.notJson(problem.file);
    case "contract":
      return t.errors.contract(problem.file, problem.field || t.errors.wholeAnswer, reasonWords(problem.reason, t));
    case "too-much-money":
      return t.errors.tooMuchMoney;
    case "unexpected":
      return `${t.errors.unexpected} (${problem.message})`;
    default:
      return assertNever(problem);
  }
}

/** Words for a reason code of the contracts; a code without words is shown as it is. */
export function reasonWords(reason: string, t: Messages): string {
  const entry = Object.entries(t.reasons).find(([code]) => code === reason);
  return entry ? entry[1] : reason;
}
