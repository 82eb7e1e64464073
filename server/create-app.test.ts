// @vitest-environment node
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { COLUMNS_TYPE, GROUPS_TYPE, LINES_ACCEPTED } from "#src/api/columns/columns-type.ts";
import { linesOfColumns } from "#src/api/columns/lines-of-columns.ts";
import { readGroups } from "#src/api/groups/read-groups.ts";
import { lineCountOf } from "#src/domain/line-groups.ts";
import { WRITTEN_PLACE } from "#src/lib/written-figures.ts";
import { aWireLine } from "#test/store-rows.ts";
import { createApp } from "./create-app.ts";
import { dataFiles } from "./data-files.ts";
import type { FirstFigures } from "./first-figures.ts";

const SCRIPT = `export const text = "${"Gia Thắng ".repeat(200)}";`;
const PAGE = `<!doctype html><html lang="vi"><head><script>document.documentElement.dataset.theme = "dark";</script></head><body><div id="root">Đang tải</div></body></html>`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "server-"));
  write("dist/index.html", PAGE);
  write("dist/assets/index-abc123.js", SCRIPT);
  write("dist/assets/font-abc123.woff2", "x".repeat(2_000));
  write("dist/favicon.svg", `<svg xmlns="http://www.w3.org/2000/svg"/>`);
  write("dist/.vite/manifest.json", "{}");
  write("dist/api/support.json", `["the copy in the build"]`);
  write("dist/config.json", `{ "apiBase": "the copy in the build" }`);
  write("data/config.json", `{ "apiBase": "api", "authority": null }`);
  write("data/api/support.json", JSON.stringify([{ id: "1", title: "Hỗ trợ xi măng ".repeat(100) }]));
  write("data/secret.json", `"not for the web"`);
  write("secret.json", `"not for the web"`);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): string {
  const location = path.join(folder, file);
  mkdirSync(path.dirname(location), { recursive: true });
  writeFileSync(location, text);
  return location;
}

function app(firstFigures?: FirstFigures) {
  return createApp({
    ...(firstFigures ? { firstFigures } : {}),
    distDir: path.join(folder, "dist"),
    data: dataFiles(path.join(folder, "data")),
  });
}

const NAVIGATION = { "Sec-Fetch-Mode": "navigate", Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const FETCH = { "Sec-Fetch-Mode": "cors", Accept: "*/*" };

describe("the template of the review pack", () => {
  it("is asked for anew at each saving, so that no pack is made of an old build", async () => {
    write("dist/review-pack.html", "<!doctype html><title>Gói sơ kết</title>");
    const response = await app().request("/review-pack.html", { headers: FETCH });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("etag")).not.toBeNull();
  });

  it("is packed inside already: nobody waits for the second that the best compression of it would take", async () => {
    const template = randomBytes(700_000).toString("base64");
    write("dist/review-pack.html", template);
    const sent = Buffer.from(
      await (await app().request("/review-pack.html", { headers: { "Accept-Encoding": "br" } })).arrayBuffer(),
    );
    const quick = brotliCompressSync(template, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: template.length },
    });
    expect(sent.equals(quick)).toBe(true);
  });

  it("that is missing is no page: a saving must not take the app's own for it", async () => {
    expect((await app().request("/review-pack.html", { headers: FETCH })).status).toBe(404);
  });
});

describe("the page", () => {
  it.each(["/", "/communes/gia-minh", "/support?period=2017-Q3", "/communes/gia%20minh", "/communes/xa.1"])(
    "answers a visit to %s",
    async (address) => {
      const response = await app().request(address, { headers: NAVIGATION });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(await response.text()).toBe(PAGE);
    },
  );

  it("answers a plain client that says nothing of itself, and one without fetch metadata", async () => {
    expect((await app().request("/communes")).status).toBe(200);
    expect((await app().request("/communes", { headers: { Accept: "text/html" } })).status).toBe(200);
  });

  it("answers a visit that a reverse proxy has passed on as a request of its own", async () => {
    const headers = { ...NAVIGATION, "Sec-Fetch-Mode": "cors" };
    expect((await app().request("/communes", { headers })).status).toBe(200);
    expect((await app().request("/api/missing", { headers })).status).toBe(404);
  });

  it.each([
    ["/communes/", "../communes"],
    ["/communes/gia%20minh/?period=2017-Q3&lang=en", "../gia%20minh?period=2017-Q3&lang=en"],
    ["/agencies//", "../../agencies"],
    ["//elsewhere.vn/", "../elsewhere.vn"],
  ])("of %s is at the address without the slash, whatever a proxy has taken off in front", async (address, location) => {
    const response = await app().request(`http://127.0.0.1${address}`, { headers: NAVIGATION });
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe(location);
  });

  it("is at / for every client", async () => {
    expect(await (await app().request("/", { headers: FETCH })).text()).toBe(PAGE);
    expect(await (await app().request("/index.html", { headers: FETCH })).text()).toBe(PAGE);
  });

  it.each([
    ["/assets/index-gone.js", NAVIGATION],
    ["/assets/", NAVIGATION],
    ["/missing.png", NAVIGATION],
    ["/communes/gia-minh/missing.png", NAVIGATION],
    ["/api/missing.json", NAVIGATION],
    ["/api/missing", NAVIGATION],
    ["/api/", NAVIGATION],
    ["/communes", FETCH],
    ["/communes", { Accept: "application/json" }],
  ])("is no answer to %s: that is missing", async (address, headers) => {
    const response = await app().request(address, { headers });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).not.toContain("html");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("needs a build", () => {
    expect(() => createApp({ distDir: path.join(folder, "none"), data: dataFiles(folder) })).toThrow("No index.html");
  });
});

describe("the data", () => {
  it("comes from the data folder, not from the copy in the build", async () => {
    const response = await app().request("/api/support.json");
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.text()).toContain("Hỗ trợ xi măng");
    expect(await (await app().request("/config.json")).json()).toEqual({ apiBase: "api", authority: null });
  });

  it("shows an edit on the next request, even one that keeps size and time", async () => {
    const running = app();
    const location = write("data/api/support.json", "[1]");
    utimesSync(location, 1_500_000_000, 1_500_000_000);
    expect(await (await running.request("/api/support.json")).text()).toBe("[1]");
    write("data/api/support.json", "[2]");
    utimesSync(location, 1_500_000_000, 1_500_000_000);
    expect(await (await running.request("/api/support.json")).text()).toBe("[2]");
    rmSync(location);
    expect((await running.request("/api/support.json")).status).toBe(404);
    write("data/api/support.json", "[3]");
    expect(await (await running.request("/api/support.json")).text()).toBe("[3]");
  });

  it("is not sent again when the reader has it, and is after an edit", async () => {
    const running = app();
    const tag = (await running.request("/api/support.json")).headers.get("etag") ?? "";
    const again = await running.request("/api/support.json", { headers: { "If-None-Match": tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("cache-control")).toBe("no-cache");
    write("data/api/support.json", "[]");
    expect((await running.request("/api/support.json", { headers: { "If-None-Match": tag } })).status).toBe(200);
  });

  it.each([
    "/secret.json",
    "/data/secret.json",
    "/api/../secret.json",
    "/api/..%2fsecret.json",
    "/api/..%2f..%2fsecret.json",
    "/api/%2e%2e/%2e%2e/secret.json",
    "/api/....//secret.json",
    "/api/..\\secret.json",
    "/api/.secret.json",
    "/api//etc/passwd.json",
    "/assets/..%2f..%2fsecret.json",
    "/..%2fsecret.json",
    "/%2e%2e%2fsecret.json",
    "/.vite/manifest.json",
    "/%00.json",
    "/%ff.json",
  ])("holds nothing at %s", async (address) => {
    const response = await app().request(address, { headers: NAVIGATION });
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("not for the web");
  });
});

describe("a file caught while it is written", () => {
  const served = async (response: Response) => [response.status, response.headers.get("x-served"), await response.text()];

  it.each([
    ["cut short", `[{"id":"1","titl`],
    ["empty", ""],
    ["cut within a letter", Buffer.from(`["Gia Thắng"]`).subarray(0, 9)],
    ["a letter broken", Buffer.from([0x22, 0xe1, 0xba, 0x22])],
  ])("%s is never served: the one before goes out, marked with its age, until the file is whole", async (_, half) => {
    const running = app();
    const location = write("data/api/support.json", "[1]");
    const written = Date.now() / 1000 - 300;
    utimesSync(location, written, written);
    expect(await served(await running.request("/api/support.json"))).toEqual([200, "current", "[1]"]);
    writeFileSync(location, half);
    for (let time = 0; time < 2; time++) {
      const [status, mark, text] = await served(await running.request("/api/support.json"));
      expect([status, text]).toEqual([200, "[1]"]);
      expect(mark).toMatch(/^last-good; age=30\d$/);
    }
    write("data/api/support.json", "[2]");
    expect(await served(await running.request("/api/support.json"))).toEqual([200, "current", "[2]"]);
  });

  it("and whole all the same is read once more: it may hold the beginning of one and the end of the other", async () => {
    write("data/api/support.json", "[1]");
    const parse = JSON.parse;
    vi.spyOn(JSON, "parse").mockImplementation((text) => {
      // Between the first reading and the look at whether the file is still the same.
      if (text === "[1]") write("data/api/support.json", "[1,2]");
      return parse(text);
    });
    expect(await served(await app().request("/api/support.json"))).toEqual([200, "current", "[1,2]"]);
  });

  it("is told to a reader who has the last good one already, and the mark goes when the file is whole and the same", async () => {
    const running = app();
    const first = await running.request("/api/support.json");
    const good = await first.text();
    const headers = { "If-None-Match": first.headers.get("etag") ?? "" };
    write("data/api/support.json", "[");
    const again = await running.request("/api/support.json", { headers });
    expect(again.status).toBe(304);
    expect(again.headers.get("x-served")).toMatch(/^last-good; age=\d+$/);
    write("data/api/support.json", good);
    const mended = await running.request("/api/support.json", { headers });
    expect([mended.status, mended.headers.get("x-served")]).toEqual([304, "current"]);
  });

  it("without a good one before is an error in words, asked for again soon", async () => {
    write("data/api/support.json", "[{");
    const running = app();
    const response = await running.request("/api/support.json");
    expect(response.status).toBe(503);
    expect([response.headers.get("retry-after"), response.headers.get("cache-control")]).toEqual(["1", "no-store"]);
    expect(await response.text()).toMatch(/ghi dở.*half-written/);
    write("data/api/support.json", "[]");
    expect(await served(await running.request("/api/support.json"))).toEqual([200, "current", "[]"]);
  });

  it("that is missing meanwhile is missing: nothing of the one before", async () => {
    const running = app();
    await running.request("/api/support.json");
    rmSync(path.join(folder, "data/api/support.json"));
    expect((await running.request("/api/support.json")).status).toBe(404);
    write("data/api/support.json", "[");
    expect((await running.request("/api/support.json")).status).toBe(503);
  });
});

describe("lines in columns", () => {
  const ROWS = [{ id: "1", title: "Hỗ trợ xi măng ".repeat(100) }, { id: "2" }, "no line"];
  beforeEach(() => {
    write("data/api/support.json", JSON.stringify(ROWS));
    write("data/api/communes.json", "[]");
  });
  const asked = async (accept: string, file = "support", headers = {}) =>
    await app().request(`/api/${file}.json`, { headers: { Accept: accept, ...headers } });

  it.each([
    [LINES_ACCEPTED, true],
    [COLUMNS_TYPE, true],
    [`application/json;q=0.2, ${COLUMNS_TYPE};q=0.5`, true],
    [`application/json, ${COLUMNS_TYPE};q=0.5`, false],
    [`${COLUMNS_TYPE};q=0`, false],
    ["application/json", false],
    ["*/*", false],
    ["", false],
  ])("go to who asks for them first: Accept “%s”", async (accept, areColumns) => {
    const response = await asked(accept);
    expect(response.headers.get("content-type")).toBe(areColumns ? COLUMNS_TYPE : "application/json; charset=utf-8");
    expect(response.headers.get("vary")).toBe("Accept, Accept-Encoding");
    const body = await response.json();
    expect(areColumns ? linesOfColumns(body, "support.json").wire : body).toEqual(ROWS);
  });

  it("are an answer of their own, by their tag, and stay the same for as long as the rows do", async () => {
    const tags = [
      await asked("*/*"),
      await asked(COLUMNS_TYPE),
      await asked(COLUMNS_TYPE, "support", { "Accept-Encoding": "br" }),
    ].map(({ headers }) => headers.get("etag") ?? "");
    expect(new Set(tags).size).toBe(3);
    const known = { "If-None-Match": tags[1] };
    expect((await asked(COLUMNS_TYPE, "support", known)).status).toBe(304);
    expect((await asked("*/*", "support", known)).status).toBe(200);
    write("data/api/support.json", JSON.stringify(ROWS.slice(1)));
    const changed = await asked(COLUMNS_TYPE, "support", known);
    expect([changed.status, linesOfColumns(await changed.json(), "support.json").wire]).toEqual([200, ROWS.slice(1)]);
  });

  it("are none of a body that is no list, and of no other list", async () => {
    expect(await (await asked(COLUMNS_TYPE, "communes")).json()).toEqual([]);
    write("data/api/support.json", `{ "rows": [] }`);
    expect(await (await asked(COLUMNS_TYPE)).json()).toEqual({ rows: [] });
  });

  it("are made in a thread of many rows, and are the same", async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      id: `ht-${index}`,
      title: "Hỗ trợ xi măng cho thôn ".repeat(2),
    }));
    write("data/api/support.json", JSON.stringify(many));
    const answer = await (await asked(COLUMNS_TYPE)).text();
    expect(answer.length * 5).toBeLessThan(JSON.stringify(many).length);
    expect(linesOfColumns(JSON.parse(answer), "support.json").wire).toEqual(many);
  });
});

describe("lines that are too many to send", () => {
  const LINES = ["2017-01", "2017-02", "2017-03"].map((month, row) => aWireLine({ id: `ht-${row}`, month }));
  beforeEach(() => {
    write("data/api/support.json", JSON.stringify(LINES));
    write("data/api/programme.json", "{}");
  });
  const running = (groupedAbove: number) =>
    createApp({ distDir: path.join(folder, "dist"), data: dataFiles(path.join(folder, "data"), groupedAbove) });

  it("go added up to who takes them so first, where there are more than the limit", async () => {
    const typeOf = async (above: number, accept: string) => {
      const response = await running(above).request("/api/support.json", { headers: { Accept: accept } });
      return [response.headers.get("content-type"), response.headers.get("vary")];
    };
    expect(await typeOf(2, LINES_ACCEPTED)).toEqual([GROUPS_TYPE, "Accept, Accept-Encoding"]);
    expect((await typeOf(3, LINES_ACCEPTED))[0]).toBe(COLUMNS_TYPE);
    expect((await typeOf(0, COLUMNS_TYPE))[0]).toBe(COLUMNS_TYPE);
    expect((await typeOf(0, `${GROUPS_TYPE};q=0.5, ${COLUMNS_TYPE}`))[0]).toBe(COLUMNS_TYPE);
    expect((await typeOf(0, `${GROUPS_TYPE};q=0`))[0]).toBe("application/json; charset=utf-8");
    expect((await typeOf(0, "*/*"))[0]).toBe("application/json; charset=utf-8");
  });

  it("are an answer of their own, by their tag, and another where the programme has other amounts seen as lines", async () => {
    const app = running(0);
    const asked = async (headers = {}) => {
      const response = await app.request("/api/support.json", { headers: { Accept: GROUPS_TYPE, ...headers } });
      return { status: response.status, tag: response.headers.get("etag") ?? "", body: await response.text() };
    };
    const first = await asked();
    const read = readGroups(JSON.parse(first.body), "support.json");
    expect([lineCountOf(read.groups), read.beside]).toEqual([3, []]);
    expect((await asked({ "If-None-Match": first.tag })).status).toBe(304);
    write("data/api/programme.json", JSON.stringify({ thresholds: { largestPlausibleDong: 9 } }));
    const second = await asked({ "If-None-Match": first.tag });
    expect([second.status, readGroups(JSON.parse(second.body), "support.json").beside.length]).toEqual([200, 3]);
    expect((await app.request("/api/support.json", { headers: { Accept: COLUMNS_TYPE } })).headers.get("etag")).not.toBe(
      first.tag,
    );
  });

  it("are asked for by a cut, page by page", async () => {
    const app = running(0);
    const asked = async (search: string) => {
      const response = await app.request(`/api/support.json?${search}`);
      const rows = z.array(z.object({ id: z.string() })).parse(await response.json());
      const { headers } = response;
      return [rows.map(({ id }) => id), headers.get("x-total-count"), headers.get("link")];
    };
    expect(await asked("from=2017-02&communeId=x&communeId=a&limit=1")).toEqual([
      ["ht-1"],
      "2",
      '<support.json?from=2017-02&communeId=x&communeId=a&limit=1&after=2>; rel="next"',
    ]);
    expect(await asked("from=2017-02&communeId=x&communeId=a&limit=1&after=2")).toEqual([["ht-2"], "2", null]);
    expect(await asked("to=2017-01&sponsor=agency:cq")).toEqual([["ht-0"], "1", null]);
    expect(await asked("sponsor=enterprise:cq")).toEqual([[], "0", null]);
    // What is no cut is the file, as on any server of files.
    expect(await asked("v=3")).toEqual([["ht-0", "ht-1", "ht-2"], null, null]);
  });
});

describe("files of the build", () => {
  it("with a hash in the name are kept for a year, the others are asked for again", async () => {
    const hashed = await app().request("/assets/index-abc123.js");
    expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(hashed.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    const plain = await app().request("/favicon.svg");
    expect(plain.headers.get("cache-control")).toBe("no-cache");
    expect(plain.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
  });

  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["identity", null],
    ["", null],
  ])("asked for with Accept-Encoding “%s” go out as %s", async (accepted, encoding) => {
    const response = await app().request("/assets/index-abc123.js", { headers: { "Accept-Encoding": accepted } });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    // The page says how far a long answer is by the bytes of its text.
    expect(response.headers.get("x-uncompressed-length")).toBe(encoding === null ? null : String(Buffer.byteLength(SCRIPT)));
    expect(response.headers.get("vary")).toBe("Accept-Encoding");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(Number(response.headers.get("content-length"))).toBe(bytes.length);
    const text = encoding === "br" ? brotliDecompressSync(bytes) : encoding === "gzip" ? gunzipSync(bytes) : bytes;
    expect(text.toString("utf8")).toBe(SCRIPT);
  });

  it("have a tag of their own for each encoding", async () => {
    const running = app();
    const tags = await Promise.all(
      ["br", "gzip", "identity"].map(async (encoding) => {
        const response = await running.request("/assets/index-abc123.js", { headers: { "Accept-Encoding": encoding } });
        return response.headers.get("etag");
      }),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it("that are compressed already are left as they are", async () => {
    const response = await app().request("/assets/font-abc123.woff2", { headers: { "Accept-Encoding": "br" } });
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("content-type")).toBe("font/woff2");
  });

  it("answer HEAD with the same headers and no body", async () => {
    const headers = { "Accept-Encoding": "br" };
    for (const address of ["/", "/assets/index-abc123.js", "/api/support.json"]) {
      const full = await app().request(address, { headers });
      const head = await app().request(address, { method: "HEAD", headers });
      expect(head.status).toBe(200);
      expect(await head.text()).toBe("");
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(full.headers));
    }
  });

  it("cannot be written to", async () => {
    const response = await app().request("/api/support.json", { method: "POST", body: "[]" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
  });
});

describe("the security headers", () => {
  const policy = (response: Response) => response.headers.get("content-security-policy") ?? "";

  it("allow the page's own inline script by its hash, and no other", async () => {
    const response = await app().request("/", { headers: NAVIGATION });
    expect(policy(response)).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='(;|$)/);
    expect(policy(response)).not.toContain("unsafe-inline");
    expect(policy(response)).toContain("frame-ancestors 'self'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  });

  it("are on every answer, a 304 and a 404 included", async () => {
    const running = app();
    const tag = (await running.request("/")).headers.get("etag") ?? "";
    const answers = [
      await running.request("/", { headers: { "If-None-Match": tag } }),
      await running.request("/missing.js"),
      await running.request("/api/support.json"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([304, 404, 200]);
    for (const response of answers) expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("let the page reach the data source that config.json names, as soon as it does", async () => {
    const running = app();
    expect(policy(await running.request("/"))).toMatch(/connect-src 'self' ?(;|$)/);
    write("data/config.json", `{ "apiBase": "https://data.example.vn/v1/api", "authority": "https://login.example.vn/" }`);
    expect(policy(await running.request("/"))).toContain("connect-src 'self' https://data.example.vn https://login.example.vn");
    // Half-written: the last good one is what the page is given, and what it may reach.
    write("data/config.json", "{ not json");
    expect(policy(await running.request("/"))).toContain("connect-src 'self' https://data.example.vn");
    expect(policy(await app().request("/"))).toMatch(/connect-src 'self' ?(;|$)/);
  });
});

describe("who may show the app in a frame", () => {
  const headersOf = async (address: string, ancestors?: string[]) => {
    const running = createApp({
      distDir: path.join(folder, "dist"),
      data: dataFiles(path.join(folder, "data")),
      ...(ancestors ? { ancestors } : {}),
    });
    const { headers } = await running.request(address, { headers: NAVIGATION });
    const policy = headers.get("content-security-policy") ?? "";
    return { ancestors: /frame-ancestors ([^;]*)/.exec(policy)?.[1]?.trim(), options: headers.get("x-frame-options") };
  };

  it("is this origin alone, where nothing is configured", async () => {
    for (const address of ["/", "/embed/time"])
      expect(await headersOf(address)).toEqual({ ancestors: "'self'", options: "SAMEORIGIN" });
  });

  it("are the sites that are configured, for what is made for it and for nothing else", async () => {
    const sites = ["https://portal.example.vn", "https://*.c.vn"];
    expect(await headersOf("/embed/time?period=2017-Q3", sites)).toEqual({
      ancestors: `'self' ${sites.join(" ")}`,
      options: null,
    });
    for (const address of ["/", "/support", "/embedded", "/communes/embed", "/api/support.json"])
      expect(await headersOf(address, sites)).toEqual({ ancestors: "'self'", options: "SAMEORIGIN" });
  });
});

describe("the figures that a page begins with", () => {
  const told = (sentence: string) => ({ sentence, qualified: "Dữ liệu minh họa", figures: [["Giá trị hỗ trợ", "2,5 tỷ đồng"]] });
  const written = (search: string) => ({ at: 5, search, vi: told(`Câu mở đầu ${search}`), en: told("Sentence") });
  const page = async (address: string, figures: FirstFigures) => await app(figures).request(address, { headers: NAVIGATION });
  beforeEach(() => write("dist/index.html", PAGE.replace("</body>", `${WRITTEN_PLACE}<script>start()</script></body>`)));

  it("are in the page of the overview, for its filters, and each choice is a page of its own to a cache", async () => {
    const [all, quarter] = await Promise.all(
      ["/", "/?period=2017-Q3"].map(async (address) => await page(address, async (search) => written(search))),
    );
    expect(await all?.text()).toContain("Câu mở đầu ");
    expect(await quarter?.text()).toContain("Câu mở đầu ?period=2017-Q3");
    expect(all?.headers.get("etag")).not.toBe(quarter?.headers.get("etag"));
    expect(all?.headers.get("cache-control")).toBe("no-cache");
  });

  it.each(["/index.html", "/communes", "/communes/gia-minh?period=2017-Q3"])("are not in %s", async (address) => {
    const asked = vi.fn<FirstFigures>(async (search) => written(search));
    expect(await (await page(address, asked)).text()).not.toContain("Câu mở đầu");
    expect(asked).not.toHaveBeenCalled();
  });

  it("leave the page as it is where there are none", async () => {
    expect(await (await page("/", async () => null)).text()).toBe(await (await app().request("/index.html")).text());
  });

  it("are data: the policy allows no script for them", async () => {
    const [without, withThem] = await Promise.all([page("/", async () => null), page("/", async () => written(""))]);
    expect(withThem.headers.get("content-security-policy")).toBe(without.headers.get("content-security-policy"));
  });
});
