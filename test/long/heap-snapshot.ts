import type { CDPSession } from "@playwright/test";
import * as z from "zod/mini";

const snapshotContract = z.object({
  snapshot: z.object({ meta: z.object({ node_fields: z.array(z.string()), node_types: z.array(z.unknown()) }) }),
  nodes: z.array(z.number()),
});

/** The whole of the heap, as text that the Memory panel of a browser's tools opens. */
export async function heapSnapshot(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", take);
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", take);
  return chunks.join("");
}

/** What the engine makes of the scripts, and the browser of the page: neither is held by anything that the app keeps. */
const NOT_THE_APPS = ["code", "native", "object shape", "synthetic", "hidden"];

/** Bytes of the app's own objects, closures, texts and numbers. */
export function ownBytes(snapshot: string): number {
  const { nodes, snapshot: description } = snapshotContract.parse(JSON.parse(snapshot));
  const { node_fields: fields, node_types: types } = description.meta;
  const names = z.array(z.string()).parse(types[0]);
  const [typeAt, sizeAt] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const name = names[nodes[node + typeAt] ?? -1] ?? "";
    if (!NOT_THE_APPS.includes(name)) bytes += nodes[node + sizeAt] ?? 0;
  }
  return bytes;
}
