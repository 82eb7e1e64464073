// @vitest-environment node
import { http, passthrough } from "msw";
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { WirePublication } from "#mocks/demo-data/wire-publication.ts";
import { server as mockServer } from "#mocks/server.ts";
import { LIST_ENDPOINTS } from "#src/api/endpoints.ts";
import { PartialListError } from "#src/api/errors.ts";
import { programmeContract, programmeFromWire } from "#src/api/programme.ts";
import { getRows, readRows } from "#src/api/rows.ts";
import { readSourceConfig } from "#src/api/source/source-config.ts";
import { conformanceSuite } from "./conformance-suite.ts";
import { documentedSource } from "./documented-source.ts";
import {
  type ForeignTables,
  type Listening,
  startDirectusShaped,
  startJsonServer,
  startPostgrestStandIn,
} from "./foreign-servers.ts";
import { inDirectus, inJsonServer, inPostgrest, withCountedIds } from "./foreign-shapes.ts";
import { illustrativeSuite } from "./illustrative-suite.ts";
import { type ConformanceSource, readSource } from "./read-source.ts";

type Foreign = {
  readonly name: string;
  readonly source: unknown;
  readonly publication: WirePublication;
  readonly start: () => Promise<Listening>;
};

const demonstration = illustrativePublication();
const counted = withCountedIds(demonstration);
const JSON_SERVER: Foreign = {
  name: "json-server 0.17 itself",
  source: documentedSource("json-server"),
  publication: demonstration,
  start: () => startJsonServer(inJsonServer(demonstration)),
};
const POSTGREST: Foreign = {
  name: "a stand-in for PostgREST",
  source: documentedSource("PostgREST"),
  publication: demonstration,
  start: () => startPostgrestStandIn(inPostgrest(demonstration)),
};
const DIRECTUS: Foreign = {
  name: "answers in the shape of Directus",
  source: documentedSource("Directus"),
  publication: counted,
  start: () => startDirectusShaped(inDirectus(counted)),
};
const ALL = [
  JSON_SERVER,
  { ...JSON_SERVER, name: "json-server by the pages that it names", source: linked(JSON_SERVER.source) },
  { ...JSON_SERVER, name: "json-server from place to place", source: fromPlaceToPlace(JSON_SERVER.source) },
  POSTGREST,
  {
    ...POSTGREST,
    name: "a stand-in for PostgREST that sends 40 rows at most",
    start: () => startPostgrestStandIn(inPostgrest(demonstration), { mostRows: 40 }),
  },
  DIRECTUS,
  {
    ...DIRECTUS,
    name: "answers in the shape of Directus, 40 rows at most",
    start: () => startDirectusShaped(inDirectus(counted), { mostRows: 40 }),
  },
];

function withPaging(source: unknown, change: object): unknown {
  return { ...(typeof source === "object" ? source : {}), ...change };
}

function linked(source: unknown): unknown {
  return withPaging(source, { path: "/{name}?_page=1", paging: { kind: "link", size: 50, sizeParam: "_limit" } });
}

function fromPlaceToPlace(source: unknown): unknown {
  return withPaging(source, { paging: { kind: "offset", size: 70, sizeParam: "_limit", offsetParam: "_start" } });
}

/** The mocks let its requests through. */
async function listening(start: () => Promise<Listening>): Promise<Listening> {
  const server = await start();
  mockServer.use(http.get(`${server.origin}/*`, () => passthrough()));
  return server;
}

function opened({ source, start }: Pick<Foreign, "source" | "start">): ConformanceSource {
  return {
    async open() {
      const { origin, close } = await listening(start);
      return { apiBase: origin, source, close };
    },
  };
}

for (const foreign of ALL) conformanceSuite(foreign.name, opened(foreign));
illustrativeSuite("json-server 0.17 itself", opened(JSON_SERVER));
illustrativeSuite("a stand-in for PostgREST", opened(POSTGREST));

describe("what comes of it is the publication, row by row, to the dong", () => {
  it.each(ALL)("$name", async (foreign) => {
    const { apiBase, source, close } = await opened(foreign).open();
    const content = await readSource(apiBase, source).finally(close);
    const { programme, ...lists } = foreign.publication;
    expect(content.programme).toEqual(programmeFromWire(programmeContract.parse(programme)));
    for (const list of LIST_ENDPOINTS) {
      const expected = readRows(list, lists[list]).rows;
      expect(expected.length, list).toBeGreaterThan(8);
      expect(content[list].rows, list).toEqual(expected);
    }
    const support = foreign.publication.support.map(({ delivered }) => delivered);
    expect(support.filter((delivered) => delivered === null).length).toBeGreaterThan(0);
    expect(support.filter((delivered) => delivered === undefined).length).toBeGreaterThan(0);
  });
});

/** What reading one list of such a source ends in. */
async function errorOf(foreign: Foreign, start: () => Promise<Listening>): Promise<unknown> {
  const { origin, close } = await listening(start);
  return await getRows(origin, "support", undefined, readSourceConfig("config.json", foreign.source)).then(
    () => close().then(() => null),
    (error: unknown) => close().then(() => error),
  );
}

describe("a total greater than the rows is an error with both counts", () => {
  const overstated = { overstated: 3 };
  it.each([
    ["by Content-Range", POSTGREST, () => startPostgrestStandIn(inPostgrest(demonstration), overstated)],
    ["within the body", DIRECTUS, () => startDirectusShaped(inDirectus(counted), overstated)],
  ])("%s", async (_, foreign, start) => {
    const { length } = demonstration.support;
    const error = await errorOf(foreign, start);
    expect(error).toBeInstanceOf(PartialListError);
    expect(error).toMatchObject({ received: length, total: length + 3 });
  });
});

describe("what the configuration names and the source has not is told by file and field", () => {
  const without = (tables: ForeignTables, table: string, field: string): ForeignTables => ({
    ...tables,
    [table]: [tables[table]].flat().map((row) => ({ ...Object(row), [field]: undefined })),
  });
  it.each<[string, Foreign, () => Promise<Listening>, RegExp, string]>([
    [
      "a column",
      POSTGREST,
      () => startPostgrestStandIn(without(inPostgrest(demonstration), "ho_tro", "thuc_hien")),
      /\/ho_tro\b/,
      "thuc_hien",
    ],
    [
      "a part of a record",
      JSON_SERVER,
      () => startJsonServer(without(inJsonServer(demonstration), "ho-tro", "ben")),
      /\/ho-tro\b/,
      "ben.loai",
    ],
  ])("%s", async (_, foreign, start, url, field) => {
    const error = await errorOf(foreign, start);
    expect(error).toMatchObject({ name: "ContractError", url: expect.stringMatching(url), field, reason: "missing" });
  });
});
