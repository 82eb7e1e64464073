import { type Snapshot, snapshotText } from "#src/api/snapshot.ts";

/** Where the template (`scripts/build-pack.ts`) takes the data; it stands there once. */
export const SNAPSHOT_PLACE = '<script type="application/json" id="snapshot"></script>';

/** What was fetched as the template is none: a page that a server answers every address with, say. */
export class NoTemplateError extends Error {
  constructor() {
    super("no place for the data in the template");
  }
}

/**
 * The review pack: the template, with the data in it. No text of the data can end the element or open another.
 *
 * @throws NoTemplateError
 */
export function packOf(template: string, snapshot: Snapshot): string {
  const [before, after, ...more] = template.split(SNAPSHOT_PLACE);
  if (before === undefined || after === undefined || more.length > 0) throw new NoTemplateError();
  return `${before}${SNAPSHOT_PLACE.replace("></", () => `>${scriptSafe(snapshotText(snapshot))}</`)}${after}`;
}

/** The same JSON without a character that HTML, or an older script parser, would take for its own. */
function scriptSafe(json: string): string {
  return json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
