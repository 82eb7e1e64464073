import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { illustrativePublication } from "./illustrative-publication.ts";
import { formatJson, publicationFiles } from "./publication-files.ts";

describe("the text of the files", () => {
  it("says what the value says, at any width", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 200 }), (value, width) => {
        fc.pre(typeof value === "object" && value !== null);
        const text = formatJson(value, width);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
      }),
      { numRuns: 1000 },
    );
  });

  it("puts a list's row on a line of its own, and leaves absent fields out", () => {
    expect(
      formatJson(
        [
          { id: "a", note: undefined, list: [1, 2] },
          { id: "b", value: null },
        ],
        Number.POSITIVE_INFINITY,
      ),
    ).toBe('[\n  { "id": "a", "list": [1, 2] },\n  { "id": "b", "value": null }\n]\n');
  });

  it("breaks what is longer than the line, and only that", () => {
    expect(formatJson({ short: { a: 1 }, long: { first: "0123456789", second: "0123456789" } }, 40)).toBe(
      '{\n  "short": { "a": 1 },\n  "long": {\n    "first": "0123456789",\n    "second": "0123456789"\n  }\n}\n',
    );
  });

  it("has one line for each row that a clerk may edit", () => {
    const publication = illustrativePublication();
    const { support, proposals } = publicationFiles(publication);
    expect(support.trim().split("\n")).toHaveLength(publication.support.length + 2);
    expect(proposals.trim().split("\n")).toHaveLength(publication.proposals.length + 2);
  });
});
