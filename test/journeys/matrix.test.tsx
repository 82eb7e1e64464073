import { cleanup, screen, waitFor } from "@testing-library/react";
import { HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import { answerAtOnce } from "#mocks/handlers/answer.ts";
import { ENDPOINTS, type Endpoint } from "#src/api/endpoints.ts";
import { createQueryClient } from "#src/app/query-client.ts";
import { paths } from "#src/lib/paths.ts";
import { vi as words } from "#src/messages/vi.ts";
import { plain, renderApp } from "./render-app.tsx";
import { serve } from "./serve.ts";

type Cell = (body: unknown) => Response | Promise<Response>;

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

/** What an endpoint may answer instead of what it should, from refusals to money that no sum can hold. */
const ANSWERS: Readonly<Record<string, Cell>> = {
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
  "nothing, ever": () => new Promise<Response>(() => {}),
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
  "two thousand rows of junk behind the good": (body) =>
    answerAtOnce(Array.isArray(body) ? [...body, ...Array.from({ length: 2000 }, (_, id) => ({ id }))] : body),
  "half of it, and said to be so": (body) =>
    Array.isArray(body)
      ? HttpResponse.json(body.slice(0, 2), { status: 206, headers: { "Content-Range": `items 0-1/${body.length}` } })
      : new HttpResponse(null, { status: 206 }),
};

vi.setConfig({ testTimeout: 300_000 });

/** Where there is nothing to wait for. */
const NEVER = "nothing, ever";

/** Every screen but the speaker's window, which shows what another one does, and what stands on another site. */
const SCREENS = Object.entries(paths)
  .filter(([name]) => name !== "speaker" && name !== "embed")
  .map(([, { pattern }]) =>
    pattern.replace(":communeId", "gia-minh").replace(":sponsorId", pattern.startsWith("/agencies") ? "cq-tinh-01" : "dn-01"),
  );

/** One screen a cell, in turn, so that each meets every answer of some endpoint; `MATRIX=all`: every screen in every cell. */
const isWhole = process.env.MATRIX === "all";

let cells = 0;

async function expectToStand(endpoint: Endpoint, answer: string, screenAt: string): Promise<void> {
  const make = ANSWERS[answer];
  if (!make) throw new Error(answer);
  serve({}, { [endpoint]: (body: unknown) => make(body) });
  await renderApp(screenAt, createQueryClient());
  const where = `${endpoint} answers ${answer}, on ${screenAt}`;
  const heading = () => screen.queryAllByRole("heading", { level: 1 })[0];
  await waitFor(() => expect(plain(heading()?.textContent), where).toMatch(/\S/));
  // Whatever it asks for has come, or has failed; one that never comes is waited for in words.
  if (answer !== NEVER) await waitFor(() => expect(document.querySelector("main [aria-busy=true]"), where).toBeNull());
  // What freezes its data first, the stage, says so meanwhile.
  await waitFor(() => expect(plain(document.body.textContent).length, where).toBeGreaterThan(answer === NEVER ? 20 : 40));
  const said = plain(document.body.textContent);
  expect(said, where).not.toContain(words.errors.pageTitle);
  expect(said, where).not.toMatch(/\bNaN\b|undefined|\[object |Infinity|TypeError|∞/);
  if (screenAt !== paths.present.pattern) {
    expect(screen.getAllByRole("navigation").length, where).toBeGreaterThan(0);
    expect(screen.getByRole("main"), where).toBeInTheDocument();
  }
  cells += 1;
}

describe.each(ENDPOINTS)("%s.json", (endpoint) => {
  it.each(Object.keys(ANSWERS))("%s", async (answer) => {
    const turn = ENDPOINTS.indexOf(endpoint) * 5 + Object.keys(ANSWERS).indexOf(answer);
    const screens = isWhole ? SCREENS : [SCREENS[turn % SCREENS.length] ?? "/"];
    for (const screenAt of screens) {
      await expectToStand(endpoint, answer, screenAt);
      cleanup();
    }
  });
});

it("no cell was left out", () => {
  const each = isWhole ? SCREENS.length : 1;
  const answers = Object.keys(ANSWERS).length;
  process.stdout.write(
    `matrix: ${cells} cells stood, of ${ENDPOINTS.length} endpoints × ${answers} answers × ${each} of ${SCREENS.length} screens\n`,
  );
  expect(cells).toBe(ENDPOINTS.length * answers * each);
});
