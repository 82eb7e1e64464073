// @vitest-environment node
import { expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { heldLines } from "#test/held-lines.ts";
import { writeColumns } from "./columns/write-columns.ts";
import { datasetOfFiles, type PublicationTexts } from "./dataset-of-files.ts";
import { ofEachEndpoint } from "./endpoints.ts";
import { ContractError } from "./errors.ts";

function texts(changed: Partial<PublicationTexts> = {}): PublicationTexts {
  const publication = illustrativePublication();
  return { ...ofEachEndpoint((endpoint) => JSON.stringify(publication[endpoint])), ...changed };
}

it("reads the files as the app reads the answers", () => {
  const read = datasetOfFiles(texts());
  const app = demoDataset();
  expect(valueOf(read.programme)).toEqual(valueOf(app.programme));
  expect(valueOf(read.communes)).toEqual(valueOf(app.communes));
  expect(valueOf(mapLoaded(read.support, heldLines))?.lines).toEqual(valueOf(mapLoaded(app.support, heldLines))?.lines);
  expect(valueOf(read.proposals)).toEqual(valueOf(app.proposals));
  expect([read.known, read.setAside, read.notices]).toEqual([app.known, [], []]);
});

it("sets bad rows aside, and tells of fields that nobody asks for", () => {
  const { programme, proposals } = illustrativePublication();
  const read = datasetOfFiles(
    texts({ programme: JSON.stringify({ ...programme, areaa: "x" }), proposals: JSON.stringify([...proposals, { id: "x" }]) }),
  );
  expect(read.setAside.map(({ endpoint, id }) => [endpoint, id])).toEqual([["proposals", "x"]]);
  expect(read.notices.map(({ endpoint }) => endpoint)).toContain("programme");
});

it("does not take an envelope for a list, nor half a file for a whole one", () => {
  expect(() => datasetOfFiles(texts({ support: '{"items":[]}' }))).toThrow(ContractError);
  expect(() => datasetOfFiles(texts({ programme: "{}" }))).toThrow("programme.json");
  expect(() => datasetOfFiles(texts({ communes: "[{" }))).toThrow(SyntaxError);
});

it("reads lines in columns as it reads rows: what counts, what is set aside and what is told", () => {
  const { support } = illustrativePublication();
  const rows = [...support, { id: "x" }, { ...support[0], id: "y", colour: "?" }];
  const byRows = datasetOfFiles(texts({ support: JSON.stringify(rows) }));
  const byColumns = datasetOfFiles(texts({ support: JSON.stringify(writeColumns(rows)) }));
  expect(valueOf(mapLoaded(byColumns.support, heldLines))?.lines).toEqual(valueOf(mapLoaded(byRows.support, heldLines))?.lines);
  expect(valueOf(mapLoaded(byColumns.support, heldLines))?.lines).toHaveLength(support.length + 1);
  expect(byColumns.setAside).toEqual(byRows.setAside);
  expect(byColumns.notices).toEqual(byRows.notices);
  expect(byColumns.setAside.map(({ id }) => id)).toEqual(["x"]);
});
