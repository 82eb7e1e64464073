// @vitest-environment node
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { pagedAnswer } from "#mocks/handlers/answer.ts";
import { server } from "#mocks/server.ts";
import { ContractError, HttpError, PartialListError } from "./errors.ts";
import { getJson } from "./get-json.ts";
import { getList, pageMarks } from "./pages.ts";
import { programmeContract } from "./programme.ts";

const URL_OF_LIST = "http://localhost:3000/api/support.json";
const ROWS = Array.from({ length: 302 }, (_, index) => ({ id: `ht-${index}` }));

type Page = { rows?: readonly unknown[]; status?: number; headers?: Record<string, string> };

/** Each address of this origin and what it answers; what is asked of it, in order. */
function serve(pages: Record<string, Page>): string[] {
  const asked: string[] = [];
  server.use(
    http.get("http://localhost:3000/*", ({ request }) => {
      const address = request.url.slice("http://localhost:3000/api/".length);
      asked.push(address);
      const { rows = [], status = 200, headers = {} } = pages[address] ?? { status: 404 };
      return HttpResponse.json([...rows], { status, headers });
    }),
  );
  return asked;
}

const read = () => getList(URL_OF_LIST).catch((error: unknown) => error);
const next = (address: string) => ({ Link: `<${address}>; rel="next"` });

it("an answer that says nothing of pages is the whole", async () => {
  serve({ "support.json": { rows: ROWS } });
  expect(await read()).toEqual({ rows: ROWS, isTotalUnknown: false, lastGood: null });
});

describe("a list in pages is followed to its end", () => {
  it.each([
    ["a relative address", "support.json?page=2", "?page=3"],
    ["an absolute one", "http://localhost:3000/api/support.json?page=2", "/api/support.json?page=3"],
  ])("by %s", async (_, second, third) => {
    const asked = serve({
      "support.json": { rows: ROWS.slice(0, 100), headers: next(second) },
      "support.json?page=2": { rows: ROWS.slice(100, 200), headers: next(third) },
      "support.json?page=3": { rows: ROWS.slice(200) },
    });
    expect(await read()).toMatchObject({ rows: ROWS });
    expect(asked).toEqual(["support.json", "support.json?page=2", "support.json?page=3"]);
  });

  it("with a total that they reach, each called partial", async () => {
    const part = (range: string, headers = {}) => ({ status: 206, headers: { "Content-Range": range, ...headers } });
    serve({
      "support.json": { rows: ROWS.slice(0, 200), ...part("items 0-199/302", next("?page=2")) },
      "support.json?page=2": { rows: ROWS.slice(200), ...part("items 200-301/302") },
    });
    expect(await read()).toMatchObject({ rows: ROWS });
  });

  it("as the mocks serve one", async () => {
    server.use(http.get("*/api/support.json", ({ request }) => pagedAnswer(ROWS, 100)(request)));
    expect(await read()).toMatchObject({ rows: ROWS });
  });
});

describe("a part is refused with both counts, never taken for the whole", () => {
  const first = ROWS.slice(0, 100);
  it.each<[string, Page, number | null]>([
    ["status 206 and a range of a total", { status: 206, headers: { "Content-Range": "items 0-99/302" } }, 302],
    ["a range of a total alone", { headers: { "Content-Range": "0-99/302" } }, 302],
    ["X-Total-Count", { headers: { "X-Total-Count": "302" } }, 302],
    ["X-Total", { headers: { "X-Total": "302" } }, 302],
    ["status 206 alone", { status: 206 }, null],
    ["status 206 and a range of nobody knows how many", { status: 206, headers: { "Content-Range": "0-99/*" } }, null],
    ["bytes of more bytes", { status: 206, headers: { "Content-Range": "bytes 0-99/302" } }, null],
    ["a beginning in the middle", { headers: { "Content-Range": "100-199/*" } }, null],
    [
      "a next page on another machine",
      { headers: { ...next("https://other.vn/api/support.json"), "X-Total-Count": "302" } },
      302,
    ],
    ["a next page that is this one", { headers: next("support.json") }, null],
    ["a next page that is no address", { headers: next("http://") }, null],
  ])("%s", async (_, page, total) => {
    serve({ "support.json": { rows: first, ...page } });
    expect(await read()).toEqual(new PartialListError(URL_OF_LIST, 100, total));
  });

  it("when pages lead in a ring", async () => {
    const asked = serve({
      "support.json": { rows: first, headers: next("?page=2") },
      "support.json?page=2": { rows: first, headers: next("support.json") },
    });
    expect(await read()).toBeInstanceOf(PartialListError);
    expect(asked).toHaveLength(2);
  });

  it("when they never end", async () => {
    let asked = 0;
    server.use(
      http.get("http://localhost:3000/*", () => {
        asked += 1;
        return HttpResponse.json([], { headers: next(`?page=${asked + 1}`) });
      }),
    );
    expect(await read()).toBeInstanceOf(PartialListError);
    expect(asked).toBe(1000);
  });

  it("when the last page is reached and rows are missing", async () => {
    serve({
      "support.json": { rows: first, headers: { ...next("?page=2"), "X-Total-Count": "302" } },
      "support.json?page=2": { rows: ROWS.slice(100, 200) },
    });
    expect(await read()).toEqual(new PartialListError(URL_OF_LIST, 200, 302));
  });
});

it.each<[string, Page, unknown]>([
  ["a page that fails", { status: 503 }, new HttpError("http://localhost:3000/api/support.json?page=2", 503)],
])("%s fails the list", async (_, page, error) => {
  serve({ "support.json": { rows: ROWS, headers: next("?page=2") }, "support.json?page=2": page });
  expect(await read()).toEqual(error);
});

it("a page that is no list breaks the contract of the list", async () => {
  server.use(
    http.get("http://localhost:3000/*", ({ request }) =>
      request.url.includes("page=2") ? HttpResponse.json({ rows: [] }) : HttpResponse.json(ROWS, { headers: next("?page=2") }),
    ),
  );
  expect(await read()).toEqual(new ContractError(URL_OF_LIST, "", "wrong-type"));
});

it("a range of nobody knows how many, of an answer that is not called partial, counts and is told", async () => {
  serve({ "support.json": { rows: ROWS, headers: { "Content-Range": "0-301/*" } } });
  expect(await read()).toMatchObject({ rows: ROWS, isTotalUnknown: true });
});

it.each(["items 0-99", "0-99", "page 1 of 4", "rows=0-99/unknown"])(
  "a range that cannot be made out leaves open whether these are all: %s",
  async (range) => {
    serve({ "support.json": { rows: ROWS.slice(0, 100), headers: { "Content-Range": range } } });
    expect(await read()).toMatchObject({ isTotalUnknown: true });
    serve({ "support.json": { rows: ROWS, headers: { "Content-Range": range, "X-Total-Count": "302" } } });
    expect(await read()).toMatchObject({ isTotalUnknown: false });
  },
);

it("no row of none is the whole of an empty list", async () => {
  serve({ "support.json": { headers: { "Content-Range": "*/0" } } });
  expect(await read()).toEqual({ rows: [], isTotalUnknown: false, lastGood: null });
});

it("a part of an object is refused as well", async () => {
  server.use(http.get("*/api/programme.json", () => HttpResponse.json(illustrativePublication().programme, { status: 206 })));
  const url = "http://localhost:3000/api/programme.json";
  await expect(getJson(url, programmeContract)).rejects.toEqual(new PartialListError(url, 0, null));
});

describe("the next page in a Link header", () => {
  it.each([
    ['<a?page=2>; rel="next"', "a?page=2"],
    ["<a>; rel=next", "a"],
    ['<z>; rel="last", <a>; title="b, c"; rel="next"', "a"],
    ['<a>; REL="prev NEXT"', "a"],
    ['<a>; rel="last"', null],
    ['<a>; rel="next-archive"', null],
    ["", null],
  ])("%s", (link, expected) => {
    expect(pageMarks(new Headers({ Link: link }), 200).next).toBe(expected);
  });
});

it.each([
  ["last-good; age=300", { ageSeconds: 300 }],
  ["last-good", { ageSeconds: null }],
  ["current", null],
])("what the server says of its file is handed on: %s", async (served, lastGood) => {
  serve({ "support.json": { rows: ROWS, headers: { "X-Served": served } } });
  expect(await read()).toMatchObject({ lastGood });
});
