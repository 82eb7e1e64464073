// @vitest-environment node
import { expect, it } from "vitest";
import * as z from "zod";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { openApiDocument } from "./openapi.ts";

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
const document = z
  .object({
    openapi: z.literal("3.1.0"),
    paths: z.record(z.string(), pathContract),
    components: z.object({ schemas: z.record(z.string(), schemaContract) }),
  })
  .parse(openApiDocument());

it("has a path for each endpoint, with an example", () => {
  expect(Object.keys(document.paths)).toEqual(ENDPOINTS.map((endpoint) => `/${endpoint}.json`));
  for (const path of Object.values(document.paths)) {
    expect(path.get.responses["200"].content["application/json"].example, path.get.operationId).toBeTruthy();
  }
});

it("points only to schemas that it holds", () => {
  const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g);
  expect([...references].map(([, name]) => name).sort()).toEqual(Object.keys(document.components.schemas).sort());
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

function schemaOf(reference: unknown) {
  const name = /schemas\/(\w+)/.exec(JSON.stringify(reference))?.[1] ?? "";
  const schema = document.components.schemas[name];
  if (!schema) throw new RangeError(`No schema: ${name}`);
  return schema;
}
