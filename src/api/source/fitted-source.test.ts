// @vitest-environment node
import { HttpResponse, http } from "msw";
import { describe, expect, it, vi } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { server } from "#mocks/server.ts";
import { ContractError, HttpError, PartialListError } from "../errors.ts";
import { endpointUrl, getRows } from "../rows.ts";
import { getFittedList, getFittedProgramme } from "./fitted-source.ts";
import { readSourceConfig, type SourceConfig } from "./source-config.ts";

const BASE = "http://localhost:3000/rest";
const ROWS = Array.from({ length: 25 }, (_, index) => ({ id: index + 1 }));
const URL_OF_LIST = `${BASE}/support.json`;

type Answered = { readonly body?: unknown; readonly status?: number; readonly headers?: Record<string, string> };
type Asked = { readonly address: string; readonly range: string | null };

/** Answers whatever is asked; what was asked, in order. */
function serve(answer: (request: Request, url: URL) => Answered): Asked[] {
  const asked: Asked[] = [];
  server.use(
    http.get(`${BASE}/*`, ({ request }) => {
      const url = new URL(request.url);
      asked.push({ address: url.pathname.slice("/rest/".length) + url.search, range: request.headers.get("Range") });
      const { body = [], status = 200, headers = {} } = answer(request, url);
      return HttpResponse.json(JSON.parse(JSON.stringify(body)), { status, headers });
    }),
  );
  return asked;
}

const config = (source: unknown): SourceConfig => readSourceConfig("config.json", source);

async function read(source: unknown) {
  const fit = config(source);
  return await getFittedList(endpointUrl(BASE, "support", fit), "support", fit).catch((error: unknown) => error);
}

const ids = ROWS.map(({ id }) => ({ id: String(id) }));

it.each([
  [{}, "support.json"],
  [{ path: "/items/{name}" }, "items/support"],
  [{ path: "/{name}?order=id", names: { support: "hỗ trợ/1" } }, "h%E1%BB%97%20tr%E1%BB%A3%2F1?order=id"],
  [{ names: { support: "$&", communes: "xa" } }, "%24%26.json"],
])("%j is asked at %s", async (source, address) => {
  const asked = serve(() => ({ body: ROWS }));
  expect(await read(source)).toMatchObject({ rows: ids });
  expect(asked).toEqual([{ address, range: null }]);
});

describe("a list in pages that are counted is read to its end", () => {
  const byOffset =
    (most = 100, total?: (headers: Record<string, string>) => Record<string, string>) =>
    (_: Request, { searchParams }: URL): Answered => {
      const offset = Number(searchParams.get("offset"));
      const limit = Math.min(Number(searchParams.get("limit")), most);
      return { body: ROWS.slice(offset, offset + limit), headers: total?.({}) ?? {} };
    };

  it("by place and total", async () => {
    const asked = serve(byOffset(100, () => ({ "X-Total-Count": "25" })));
    expect(await read({ paging: { kind: "offset", size: 10 } })).toEqual({ rows: ids, isTotalUnknown: false, lastGood: null });
    expect(asked.map(({ address }) => address)).toEqual([0, 10, 20].map((offset) => `support.json?limit=10&offset=${offset}`));
  });

  it("by place, where nobody says how many there are: to the page that has none", async () => {
    const asked = serve(byOffset());
    expect(await read({ paging: { kind: "offset", size: 10 } })).toMatchObject({ rows: ids, isTotalUnknown: false });
    expect(asked).toHaveLength(4);
  });

  it("by place, where fewer come than were asked for", async () => {
    const asked = serve(byOffset(7));
    expect(await read({ paging: { kind: "offset", size: 10 } })).toMatchObject({ rows: ids });
    expect(asked.map(({ address }) => address).at(-1)).toBe("support.json?limit=10&offset=25");
  });

  it.each([
    [{}, ["page=1", "page=2", "page=3"]],
    [{ firstPage: 0 }, ["page=0", "page=1", "page=2"]],
  ])("by number of the page: %j", async (more, pages) => {
    const asked = serve((_, { searchParams }) => {
      const page = Number(searchParams.get("page")) - ("firstPage" in more ? 0 : 1);
      return { body: { n: "25", rows: ROWS.slice(page * 10, page * 10 + 10) } };
    });
    const paging = { kind: "page", size: 10, sizeParam: "per", totalField: "n", ...more };
    expect(await read({ envelope: "rows", paging })).toMatchObject({ rows: ids });
    expect(asked.map(({ address }) => address)).toEqual(pages.map((page) => `support.json?per=10&${page}`));
  });

  it("by range", async () => {
    const asked = serve(({ headers }) => {
      const [, first = "", last = ""] = /^(\d+)-(\d+)$/.exec(headers.get("Range") ?? "") ?? [];
      expect([headers.get("Range-Unit"), headers.get("Prefer")]).toEqual(["items", "count=exact"]);
      const body = ROWS.slice(Number(first), Number(last) + 1);
      return { body, status: 206, headers: { "Content-Range": `${first}-${Number(first) + body.length - 1}/25` } };
    });
    expect(await read({ paging: { kind: "range", size: 10 } })).toMatchObject({ rows: ids, isTotalUnknown: false });
    expect(asked.map(({ range }) => range)).toEqual(["0-9", "10-19", "20-29"]);
  });

  it("by range, of an empty list", async () => {
    const asked = serve(() => ({ headers: { "Content-Range": "*/0" } }));
    expect(await read({ paging: { kind: "range", size: 10 } })).toMatchObject({ rows: [] });
    expect(asked).toHaveLength(1);
  });

  it("by the pages that it names, of the size that is asked for", async () => {
    const asked = serve((_, { searchParams }) =>
      searchParams.has("after")
        ? { body: ROWS.slice(20) }
        : { body: ROWS.slice(0, 20), headers: { Link: '<?after=20>; rel="next"' } },
    );
    expect(await read({ paging: { kind: "link", size: 20 } })).toMatchObject({ rows: ids });
    expect(asked.map(({ address }) => address)).toEqual(["support.json?limit=20", "support.json?after=20"]);
  });
});

describe("a total greater than the rows is an error with both counts", () => {
  const offset = { kind: "offset", size: 20 };
  const cut = (request: URL) =>
    ROWS.slice(Number(request.searchParams.get("offset")), Number(request.searchParams.get("offset")) + 20);
  it.each<[string, unknown, (request: Request, url: URL) => Answered, number, number | null]>([
    ["in a header", { paging: offset }, (_, url) => ({ body: cut(url), headers: { "X-Total": "26" } }), 25, 26],
    [
      "in a header of its own",
      { paging: { ...offset, totalHeader: "X-Rows" } },
      (_, url) => ({ body: cut(url), headers: { "X-Rows": "26" } }),
      25,
      26,
    ],
    [
      "in the body",
      { envelope: "data", paging: { ...offset, totalField: "meta.filter_count" } },
      (_, url) => ({ body: { data: cut(url), meta: { filter_count: 26 } } }),
      25,
      26,
    ],
    [
      "of pages that it names",
      { envelope: "data", paging: { kind: "link", totalField: "n" } },
      () => ({ body: { data: ROWS, n: 26 } }),
      25,
      26,
    ],
    [
      "where the range after the last is refused",
      { paging: { kind: "range", size: 25 } },
      ({ headers }) =>
        headers.get("Range") === "0-24"
          ? { body: ROWS, status: 206, headers: { "Content-Range": "0-24/26" } }
          : { status: 416, headers: { "Content-Range": "*/25" } },
      25,
      26,
    ],
    ["of a whole answer", {}, () => ({ body: ROWS, headers: { "X-Total-Count": "26" } }), 25, 26],
    // The second page is the first again: the source does not know the parameter, and a third would be no other.
    ["unknown, of a source that does not heed the place", { paging: offset }, () => ({ body: ROWS }), 50, null],
  ])("%s", async (_, source, answer, received, total) => {
    serve(answer);
    const error = await read(source);
    expect(error).toBeInstanceOf(PartialListError);
    expect(error).toMatchObject({ received, total });
  });
});

describe("what the configuration names and the source has not is told by file and field", () => {
  it.each<[string, unknown, Answered, string, string]>([
    ["an envelope", { envelope: "data.rows" }, { body: { data: {} } }, "data.rows", "missing"],
    ["an envelope, of a bare list", { envelope: "data" }, { body: ROWS }, "data", "missing"],
    ["an envelope of text", { envelope: "data" }, { body: { data: "x" } }, "data", "wrong-type"],
    ["an envelope of nothing", { envelope: "data" }, { body: { data: null } }, "data", "wrong-type"],
    [
      "a total in the body",
      { envelope: "d", paging: { kind: "offset", size: 30, totalField: "m.n" } },
      { body: { d: ROWS } },
      "m.n",
      "missing",
    ],
    [
      "a total that is none",
      { envelope: "d", paging: { kind: "link", totalField: "n" } },
      { body: { d: ROWS, n: -1 } },
      "n",
      "not-a-count",
    ],
    ["a total in a header", { paging: { kind: "offset", size: 30, totalHeader: "X-Rows" } }, { body: ROWS }, "X-Rows", "missing"],
    ["a range", { paging: { kind: "range", size: 30 } }, { body: ROWS }, "Content-Range", "missing"],
    [
      "a range of nobody knows how many",
      { paging: { kind: "range", size: 30 } },
      { body: ROWS, headers: { "Content-Range": "0-24/*" } },
      "Content-Range",
      "missing",
    ],
    ["a field", { fields: { support: { month: "thang" } } }, { body: ROWS }, "thang", "missing"],
  ])("%s", async (_, source, answer, field, reason) => {
    serve(() => answer);
    const error = await read(source);
    expect(error).toBeInstanceOf(ContractError);
    expect(error).toMatchObject({ field, reason, url: expect.stringContaining(URL_OF_LIST) });
  });

  it("a record where rows should be", async () => {
    serve(() => ({ body: { data: { id: 1 } } }));
    expect(await read({ envelope: "data" })).toEqual(new ContractError(URL_OF_LIST, "", "wrong-type"));
  });
});

it("a first range that is refused is what the server says", async () => {
  serve(() => ({ status: 416 }));
  expect(await read({ paging: { kind: "range", size: 10 } })).toEqual(new HttpError(URL_OF_LIST, 416));
});

it("what the page has sent ahead is no answer to a range", async () => {
  const asked = serve(() => ({ body: ROWS, headers: { "Content-Range": "0-24/25" } }));
  vi.stubGlobal("earlyAnswers", new Map([[URL_OF_LIST, Promise.resolve(Response.json([]))]]));
  expect(await read({ paging: { kind: "range", size: 100 } })).toMatchObject({ rows: ids });
  expect(asked).toHaveLength(1);
  vi.unstubAllGlobals();
});

it("a row that cannot be made to fit is set aside with its reason, as it came", async () => {
  serve(() => ({ body: [{ id: 1, thang: "01/09/2017" }] }));
  const fields = { support: { month: "thang" } };
  const { rows, setAside } = await getRows(BASE, "support", undefined, config({ fields }));
  expect(rows).toEqual([]);
  expect(setAside).toMatchObject([{ row: 1, id: "1", field: "communeId", reason: "missing" }]);
});

describe("the programme", () => {
  const { programme } = illustrativePublication();
  const readProgramme = async (source: unknown) => {
    const fit = config(source);
    return await getFittedProgramme(endpointUrl(BASE, "programme", fit), fit).catch((error: unknown) => error);
  };
  it.each<[string, unknown, unknown]>([
    ["by itself", {}, programme],
    ["the one row of a list", {}, [programme]],
    ["in an envelope", { envelope: "data" }, { data: programme }],
    ["the one row in an envelope", { envelope: "data" }, { data: [programme] }],
  ])("is read %s", async (_, source, body) => {
    serve(() => ({ body }));
    expect(await readProgramme(source)).toEqual({ body: programme, lastGood: null });
  });

  it.each<[string, unknown, unknown, string, string]>([
    ["a list of none", {}, [], "", "not-one-row"],
    ["a list of two", { envelope: "data" }, { data: [programme, programme] }, "data", "not-one-row"],
    ["a list without its envelope", { envelope: "data" }, [programme], "data", "missing"],
    ["one without a field that is named", { fields: { programme: { title: "ten" } } }, programme, "ten", "missing"],
  ])("is told to be wrong as %s", async (_, source, body, field, reason) => {
    serve(() => ({ body }));
    expect(await readProgramme(source)).toEqual(new ContractError(`${BASE}/programme.json`, field, reason));
  });
});
