import { describe, expect, it, vi } from "vitest";
import { ContractError, HttpError, UnreachableError } from "./errors.ts";
import { onceMore, SECOND_TRY_MS, secondTryAfter } from "./second-try.ts";

const URL = "http://localhost:3000/api/support.json";

describe("how long a second try waits", () => {
  it.each([
    ["a connection that dropped", new UnreachableError(URL, "network"), SECOND_TRY_MS],
    ["a long silence", new UnreachableError(URL, "timeout"), null],
    ["a file that was caught half-written", new ContractError(URL, "", "not-json"), SECOND_TRY_MS],
    ["a server that stumbled", new HttpError(URL, 500), SECOND_TRY_MS],
    ["one that says when", new HttpError(URL, 503, 3), 3000],
    ["one that says at once", new HttpError(URL, 503, 0), SECOND_TRY_MS],
    ["one that wants more than a reader waits", new HttpError(URL, 503, 120), null],
    ["one that was asked too often, and says when", new HttpError(URL, 429, 2), 2000],
    ["one that was asked too often", new HttpError(URL, 429), null],
    ["what is not there", new HttpError(URL, 404), null],
    ["what may not be read", new HttpError(URL, 401), null],
    ["anything else", new TypeError("x"), null],
  ])("%s", (_, error, wait) => {
    expect(secondTryAfter(error)).toBe(wait);
  });
});

it("asks once more, and no more than once", async () => {
  vi.useFakeTimers();
  const read = vi.fn().mockRejectedValue(new HttpError(URL, 500));
  const reading = onceMore(read).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(SECOND_TRY_MS - 1);
  expect(read).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await reading).toEqual(new HttpError(URL, 500));
  expect(read).toHaveBeenCalledTimes(2);
  read.mockReset().mockRejectedValue(new HttpError(URL, 404));
  await expect(onceMore(read)).rejects.toEqual(new HttpError(URL, 404));
  expect(read).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
