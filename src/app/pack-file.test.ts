// @vitest-environment node
import { describe, expect, it } from "vitest";
import { snapshotInPack } from "#src/api/pack-text.ts";
import { answersOf, readSnapshot, rowAnswersOf, type Snapshot, snapshotOf } from "#src/api/snapshot.ts";
import { demoAnswers } from "#test/demo-dataset.ts";
import { plainAnswers } from "#test/plain-answers.ts";
import { NoTemplateError, packOf, SNAPSHOT_PLACE } from "./pack-file.ts";
import { packFileName } from "./save-pack.ts";

const FROZEN_AT = "2026-11-25T08:00:00+07:00";
const TEMPLATE = `<!doctype html><html><body>${SNAPSHOT_PLACE}<script type="module">start();</script></body></html>`;

function aSnapshot(title?: string): Snapshot {
  const taken = snapshotOf(demoAnswers(), FROZEN_AT);
  if (!taken) throw new Error("The demonstration data is whole");
  const { programme } = taken.answers;
  return { ...taken, answers: { ...taken.answers, programme: { ...programme, title: title ?? programme.title } } };
}

/** The text of the element, as a browser finds its end. */
function dataIn(pack: string): string {
  const start = pack.indexOf('id="snapshot">') + 'id="snapshot">'.length;
  return pack.slice(start, pack.indexOf("</script", start));
}

describe("a review pack", () => {
  it("gives back the data that was put into it", () => {
    const read = readSnapshot(JSON.parse(dataIn(packOf(TEMPLATE, aSnapshot()))), "pack");
    expect(read.frozenAt).toBe(FROZEN_AT);
    expect(plainAnswers(answersOf(read))).toEqual(demoAnswers());
  });

  it("is read by the screen that compares with an earlier review", () => {
    const snapshot = aSnapshot("</script><script>alert(1)</script>");
    const { answers, ...read } = snapshotInPack(packOf(TEMPLATE, snapshot), "pack.html");
    expect({ ...read, answers: rowAnswersOf({ ...read, answers }) }).toEqual(snapshot);
  });

  it.each([
    "</script><script>alert(1)</script>",
    "</SCRIPT >",
    "<!-- <script>",
    "]]> & &lt;/script&gt;",
    "$& $` $' $$ $1",
    "line\u2028paragraph\u2029end",
    SNAPSHOT_PLACE,
    "\\u003c\\",
  ])("lets no title out of its element: %j", (title) => {
    const pack = packOf(TEMPLATE, aSnapshot(title));
    const data = dataIn(pack);
    expect(data).not.toMatch(/[<\u2028\u2029]/);
    expect(readSnapshot(JSON.parse(data), "pack").answers.programme.title).toBe(title);
    // Around the data, the template stands as it was.
    expect(pack.replace(data, () => "")).toBe(TEMPLATE);
  });

  it.each([
    ["a page that is no template", "<!doctype html><div id=root></div>"],
    ["a template with two places", TEMPLATE + TEMPLATE],
  ])("is not made of %s", (_what, template) => {
    expect(() => packOf(template, aSnapshot())).toThrow(NoTemplateError);
  });

  it.each([
    ["gia-vien-140", "goi-so-ket-gia-vien-140-2026-11-25.html"],
    ["140-QĐ/TU: 2016?", "goi-so-ket-140-Q-TU-2016--2026-11-25.html"],
  ])("of %s is called %s", (programme, fileName) => {
    expect(packFileName(programme, FROZEN_AT)).toBe(fileName);
  });
});
