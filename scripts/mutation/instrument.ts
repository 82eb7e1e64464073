import { type Edit, edited } from "./edits.ts";
import { functionsOf, isFunction, type Node, treeOf, walk } from "./tree.ts";

/**
 * The source with a count of turns in every loop, so that a mutant's endless loop ends with an error instead of holding the worker.
 * The functions that are called are in `in-worker.ts`. All on the lines where it was.
 */
export function withTurnsCounted(file: string, source: string): string {
  const edits: Edit[] = [];
  walk(treeOf(file, source), (node) => {
    if ("body" in node && isLoop(node)) edits.push(...calledFirst(node.body, "mutationTurn();"));
    return true;
  });
  return edited(source, edits);
}

/** The source with a mark in every function that tells, once it runs, that a test reaches it: "src/domain/pace.ts#3". */
export function withReachMarked(file: string, source: string): string {
  const tree = treeOf(file, source);
  const edits: Edit[] = [{ start: 0, end: 0, text: `${mark(file, 0)};` }];
  for (const [index, node] of functionsOf(tree).entries()) {
    const body = isFunction(node) ? node.body : null;
    if (!body) continue;
    const reached = mark(file, index + 1);
    if (body.type === "BlockStatement") edits.push(...calledFirst(body, `${reached};`));
    else edits.push({ start: body.start, end: body.start, text: `(${reached},` }, { start: body.end, end: body.end, text: ")" });
  }
  return edited(source, edits);
}

export function placeOf(file: string, inFunction: number): string {
  return `${file}#${inFunction}`;
}

function mark(file: string, inFunction: number): string {
  return `mutationReached(${JSON.stringify(placeOf(file, inFunction))})`;
}

const LOOPS = ["ForStatement", "ForInStatement", "ForOfStatement", "WhileStatement", "DoWhileStatement"];

function isLoop(node: Node): node is Extract<Node, { type: "WhileStatement" | "ForStatement" }> {
  return LOOPS.includes(node.type);
}

function calledFirst(body: Node, call: string): Edit[] {
  const { start, end } = body;
  if (body.type === "BlockStatement") return [{ start: start + 1, end: start + 1, text: call }];
  return [
    { start, end: start, text: `{${call}` },
    { start: end, end, text: "}" },
  ];
}
