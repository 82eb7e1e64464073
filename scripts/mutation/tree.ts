import { type ESTree, parseSync } from "vite";

export type Node = ESTree.Node;
export type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression;

/** A node, with those around it: the nearest last. `false` leaves out what is inside the node. */
export type Visit = (node: Node, around: readonly Node[]) => boolean;

/** The tree of a TypeScript file. @throws where it cannot be read. */
export function treeOf(file: string, source: string): Node {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  return program;
}

/** Walks what is left when the types are gone: of `x as T`, `x satisfies T` and `x!` only `x`. */
export function walk(node: Node, visit: Visit, around: readonly Node[] = []): void {
  if (!visit(node, around)) return;
  const inside = [...around, node];
  for (const child of Object.values(node).flat()) if (isNode(child) && isValue(child)) walk(child, visit, inside);
}

/** Every function of a tree, the outer before the inner. */
export function functionsOf(tree: Node): FunctionNode[] {
  const found: FunctionNode[] = [];
  walk(tree, (node) => {
    if (isFunction(node)) found.push(node);
    return true;
  });
  return found;
}

/** The number of the innermost function around a place in the text, counted from 1; 0 is the file itself, which runs when it is loaded. */
export function functionAt(functions: readonly FunctionNode[], at: number): number {
  return functions.findLastIndex(({ start, end }) => start <= at && at < end) + 1;
}

export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === "ArrowFunctionExpression" ||
    ((node.type === "FunctionDeclaration" || node.type === "FunctionExpression") && node.body !== null)
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

const WRAPPERS = ["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"];

function isValue({ type }: Node): boolean {
  return !type.startsWith("TS") || WRAPPERS.includes(type);
}
