// @vitest-environment node
import { expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { allRoutes } from "#server/routes/all-routes.ts";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { ask, makeWorld, someoneSignedIn, worldApp } from "#test/entry-world.ts";
import { openApiDocument } from "./openapi.ts";
import { SERVER_ROUTES } from "./openapi-server.ts";

const pathContract = z.object({
  get: z.object({
    operationId: z.enum(ENDPOINTS),
    summary: z.string().min(1),
    description: z.string().min(1),
    responses: z.object({
      "200": z.object({ content: z.object({ "application/json": z.object({ schema: z.unknown(), example: z.unknown() }) }) }),
    }),
  }),
});
const schemaContract = z.object({
  type: z.literal("object"),
  required: z.array(z.string()),
  properties: z.record(z.string(), z.looseObject({})),
});
const whole = z
  .object({
    openapi: z.literal("3.1.0"),
    paths: z.record(z.string(), z.record(z.string(), z.looseObject({ description: z.string() }))),
    components: z.object({ schemas: z.record(z.string(), schemaContract) }),
  })
  .parse(openApiDocument());
const isFile = (path: string) => ENDPOINTS.some((endpoint) => path === `/${endpoint}.json`);
const document = {
  ...whole,
  paths: z
    .record(z.string(), pathContract)
    .parse(Object.fromEntries(Object.entries(whole.paths).filter(([path]) => isFile(path)))),
};

it("has a path for each endpoint, with an example", () => {
  expect(Object.keys(document.paths)).toEqual(ENDPOINTS.map((endpoint) => `/${endpoint}.json`));
  for (const path of Object.values(document.paths)) {
    expect(path.get.responses["200"].content["application/json"].example, path.get.operationId).toBeTruthy();
  }
});

it("points only to schemas that it holds", () => {
  const references = JSON.stringify(whole).matchAll(/"#\/components\/schemas\/(\w+)"/g);
  expect([...new Set([...references].map(([, name]) => name))].sort()).toEqual(Object.keys(document.components.schemas).sort());
});

it("tells the blanks of money apart: null, absence and its one word are allowed, other text is not", () => {
  const line = document.components.schemas.SupportLine;
  expect(line?.required).not.toContain("planned");
  expect(line?.required).not.toContain("delivered");
  expect(line?.properties.delivered).toMatchObject({
    anyOf: [{ anyOf: [{ type: "integer" }, { type: "string", const: "notApplicable" }] }, { type: "null" }],
  });
  expect(line?.properties.delivered?.description).toContain("not reported yet");
});

it("gives examples that keep their own schemas", () => {
  for (const [path, { get }] of Object.entries(document.paths)) {
    const { example } = get.responses["200"].content["application/json"];
    const row = z.looseObject({}).parse(Array.isArray(example) ? example[0] : example);
    const schema = schemaOf(get.responses["200"].content["application/json"].schema);
    expect(
      Object.keys(row).filter((key) => !(key in schema.properties)),
      path,
    ).toEqual([]);
    expect(
      schema.required.filter((key) => !(key in row)),
      path,
    ).toEqual([]);
  }
});

it("has every route of the server, with who may ask it, and no other", async () => {
  const [sqlite] = DATABASE_PLACES;
  if (!sqlite) throw new Error("No SQLite");
  const world = await makeWorld(await sqlite.make());
  onTestFinished(world.close);
  const routes = allRoutes(world.parts).map(({ method, path, access }) => {
    return [method.toLowerCase(), path.replace("/api", "").replace(/:(\w+)/g, "{$1}"), access].join(" ");
  });
  const files = ENDPOINTS.map((endpoint) => `get /${endpoint}.json reader`);
  expect([...files, ...SERVER_ROUTES.map(({ method, path, access }) => [method, path, access].join(" "))].sort()).toEqual(
    routes.sort(),
  );
  const described = Object.entries(whole.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual(routes.map((route) => route.split(" ").slice(0, 2).join(" ")).sort());
});

it("says of each answer what the server gives", async () => {
  const [sqlite] = DATABASE_PLACES;
  if (!sqlite) throw new Error("No SQLite");
  const world = await makeWorld(await sqlite.make());
  onTestFinished(world.close);
  const app = worldApp(world);
  const session = await someoneSignedIn(world, { role: "administrator" });
  const asked = new Map([
    ["/rows/{collection}", "/rows/communes"],
    ["/rows/{collection}/{id}", "/rows/communes/gia-minh"],
    ["/history/{collection}/{id}", "/history/communes/gia-minh"],
  ]);
  let compared = 0;
  for (const { method, path, answer } of SERVER_ROUTES) {
    const address = asked.get(path) ?? path;
    if (method !== "get" || answer.contract === undefined) continue;
    const given = await ask(app, `/api${address}`, { session });
    expect(given.status, address).toBe(200);
    const read = z.safeParse(answer.contract, await given.json());
    expect(read.error?.issues, address).toBeUndefined();
    compared += 1;
  }
  expect(compared).toBe(9);
});

function schemaOf(reference: unknown) {
  const name = /schemas\/(\w+)/.exec(JSON.stringify(reference))?.[1] ?? "";
  const schema = document.components.schemas[name];
  if (!schema) throw new RangeError(`No schema: ${name}`);
  return schema;
}
