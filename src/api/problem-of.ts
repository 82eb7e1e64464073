import type { Problem } from "#src/lib/problem.ts";
import { ContractError, HttpError, PartialListError, UnreachableError } from "./errors.ts";

/** Puts an error of `getJson` into the terms that the screen speaks. */
export function problemOf(error: Error): Problem {
  if (error instanceof HttpError) return { kind: "http", file: fileOf(error.url), status: error.status };
  if (error instanceof UnreachableError) return { kind: error.why, file: fileOf(error.url) };
  if (error instanceof PartialListError) {
    return { kind: "partial-list", file: fileOf(error.url), received: error.received, total: error.total };
  }
  if (error instanceof ContractError) {
    const file = fileOf(error.url);
    if (error.reason === "not-json") return { kind: "not-json", file };
    return { kind: "contract", file, field: error.field, reason: error.reason };
  }
  return { kind: "unexpected", message: error.message };
}

function fileOf(url: string): string {
  const [path = url] = url.split(/[?#]/);
  return path.slice(path.lastIndexOf("/") + 1);
}
