import { HttpResponse } from "msw";
import { answerAtOnce } from "#mocks/handlers/answer.ts";

// What an endpoint may answer instead of what it should: one home for every matrix of endpoints and answers.

/** Answers with what the endpoint has, or with something else. */
export type Reading = (body: unknown) => Response | Promise<Response>;

/** Each of its rows changed; of the programme, which is no list, itself. */
function everyRow(body: unknown, change: (row: Record<string, unknown>) => unknown): unknown {
  const rows: Record<string, unknown>[] = Array.isArray(body) ? body : [body];
  return Array.isArray(body) ? rows.map(change) : change(rows[0] ?? {});
}

/** Every number in a row as `to` makes it. */
function numbers(value: unknown, to: (number: number) => unknown): unknown {
  if (typeof value === "number") return to(value);
  if (Array.isArray(value)) return value.map((item) => numbers(item, to));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, numbers(item, to)]));
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new HttpResponse(null, { status: code, headers });
const text =
  (body: string, type = "application/json") =>
  () =>
    new HttpResponse(body, { headers: { "Content-Type": type } });
const json = (value: unknown) => () => answerAtOnce(value);

/** In pieces, with nothing in between that is whole; `ends` false: the connection breaks before the end. */
function dripping(body: unknown, ends: boolean): Response {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const size = Math.ceil(bytes.length / 7);
  let at = 0;
  const stream = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (at >= bytes.length) return controller.close();
      if (!ends && at > bytes.length / 2) return controller.error(new TypeError("cut"));
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
  return new HttpResponse(stream, { headers: { "Content-Type": "application/json" } });
}

/** Where there is nothing to wait for. */
export const NEVER = "nothing, ever";

/** From refusals to money that no sum can hold. */
export const ANSWERS: Readonly<Record<string, Reading>> = {
  "500": status(500),
  "503 and when to come back": status(503, { "Retry-After": "0" }),
  "503 and not before two minutes": status(503, { "Retry-After": "120" }),
  "401": status(401),
  "403": status(403),
  "404": status(404),
  "410": status(410),
  "429": status(429),
  "204": status(204),
  "a network error": () => HttpResponse.error(),
  [NEVER]: () => new Promise<Response>(() => {}),
  "drop by drop": (body) => dripping(body, true),
  "cut in the middle of the body": (body) => dripping(body, false),
  "a page of a sign-in": text("<!doctype html><title>Đăng nhập</title>", "text/html"),
  "a truncated file": text('[{"id":"ht-001","communeId":"gia'),
  "an empty body": text(""),
  "a byte order mark and the right answer": (body) => text(`\uFEFF${JSON.stringify(body)}`)(),
  "another encoding": text('[{"id":"\\ud800"}]'),
  null: json(null),
  "{}": json({}),
  "[]": json([]),
  "a number": json(7),
  "a string": json("support"),
  true: json(true),
  wrapped: (body) => answerAtOnce({ data: body }),
  "rows of something else": json([{ foo: 1 }, { foo: 2 }]),
  "rows that are null": json([null, null, null]),
  "rows that are lists": json([[], [1, 2]]),
  "every number as text": (body) => answerAtOnce(everyRow(body, (row) => numbers(row, String))),
  "every number negative": (body) => answerAtOnce(everyRow(body, (row) => numbers(row, (number) => -number))),
  "every number 1e300": (body) => answerAtOnce(everyRow(body, (row) => numbers(row, () => 1e300))),
  "every number 2⁵³ − 1": (body) => answerAtOnce(everyRow(body, (row) => numbers(row, () => Number.MAX_SAFE_INTEGER))),
  "every number a half more": (body) => answerAtOnce(everyRow(body, (row) => numbers(row, (number) => number + 0.5))),
  "every row twice": (body) => answerAtOnce(Array.isArray(body) ? [...body, ...body] : body),
  "every row backwards": (body) => answerAtOnce(Array.isArray(body) ? [...body].reverse() : body),
  "ten thousand rows of junk behind the good": (body) =>
    answerAtOnce(Array.isArray(body) ? [...body, ...Array.from({ length: 10_000 }, (_, id) => ({ id }))] : body),
  "one row of junk behind the good": (body) => answerAtOnce(Array.isArray(body) ? [...body, { id: 1 }] : body),
  "half of it, and said to be so": (body) =>
    Array.isArray(body)
      ? HttpResponse.json(body.slice(0, 2), { status: 206, headers: { "Content-Range": `items 0-1/${body.length}` } })
      : new HttpResponse(null, { status: 206 }),
};

/** What becomes of an endpoint over time, where one answer does not tell it. */
export const STORIES = [
  "the right answer, after ten seconds",
  "no network at the start, from this file on",
  "no network in mid-use",
  "a new version in mid-use",
] as const;
export type Story = (typeof STORIES)[number];

/** The file as its next publication has it: the programme a day later; of a list, its first row under a longer name. */
export function nextVersion(body: unknown): unknown {
  if (!Array.isArray(body)) return everyRow(body, (programme) => ({ ...programme, updatedAt: "2017-09-29T08:00:00+07:00" }));
  const [first, ...others]: Record<string, unknown>[] = body;
  const renamed = NAMES.filter((name) => typeof first?.[name] === "string").map((name) => [name, `${first?.[name]} (mới)`]);
  return [{ ...first, ...Object.fromEntries(renamed) }, ...others];
}

/** Where a row says what it is. */
const NAMES = ["name", "title", "text"];
