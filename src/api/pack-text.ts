import { ContractError } from "./errors.ts";
import { readSnapshot, type Snapshot } from "./snapshot.ts";

/** Larger files are not opened: a pack of the whole country is a fraction of it. In bytes. */
export const LARGEST_PACK = 200 * 1024 * 1024;

const ELEMENT = /<script\b[^>]{0,200}\bid\s{0,9}=\s{0,9}["']?snapshot["']?[^>]{0,200}>/gi;
const END = /<\/script/gi;

/**
 * The snapshot of a review pack, or of a file that is the bare JSON of one. The HTML is searched as text and never evaluated; the first
 * element of that name that holds a snapshot counts: the app's own scripts may speak of one.
 *
 * @throws ContractError when there is none, it is cut off, or it breaks the contract. `name` is the file's.
 */
export function snapshotInPack(text: string, name: string): Snapshot {
  const bare = text.replace(/^\uFEFF/, "").trimStart();
  if (bare.startsWith("{")) return readSnapshot(parsed(bare, name), name);
  let firstError: ContractError | null = null;
  for (const match of text.matchAll(ELEMENT)) {
    const start = match.index + match[0].length;
    END.lastIndex = start;
    const inside = text.slice(start, END.exec(text)?.index);
    if (!inside.trimStart().startsWith("{")) continue;
    try {
      return readSnapshot(parsed(inside, name), name);
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      firstError ??= error;
    }
  }
  throw firstError ?? new ContractError(name, "", "no-snapshot");
}

function parsed(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ContractError(name, "", "not-json");
  }
}
