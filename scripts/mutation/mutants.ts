import { type Edit, edited } from "./edits.ts";
import { OPERATORS } from "./operators.ts";
import { functionAt, functionsOf, type Node, treeOf, walk } from "./tree.ts";

/** One small fault put into one file. */
export type Mutant = {
  readonly file: string;
  readonly line: number;
  readonly edit: Edit;
  /** The text that is changed. */
  readonly before: string;
  /** The function it is in, as `functionAt` counts. */
  readonly inFunction: number;
};

/** Every mutant of a file, in the order of its text. Types, words in two languages, and what an error says stay as they are. */
export function mutantsIn(file: string, source: string): Mutant[] {
  const tree = treeOf(file, source);
  const functions = functionsOf(tree);
  const edits: Edit[] = [];
  walk(tree, (node, around) => {
    if (isWords(node) || node.type === "ThrowStatement") return false;
    edits.push(...OPERATORS.flatMap((operator) => operator(node, around, source)));
    return true;
  });
  return edits
    .toSorted((a, b) => a.start - b.start)
    .map((edit) => ({
      file,
      line: source.slice(0, edit.start).split("\n").length,
      edit,
      before: source.slice(edit.start, edit.end),
      inFunction: functionAt(functions, edit.start),
    }));
}

export function withMutant(source: string, { edit }: Mutant): string {
  return edited(source, [edit]);
}

/** "src/domain/pace.ts:65  gap > 0  →  gap >= 0", shortened. */
export function mutantText({ file, line, before, edit }: Mutant): string {
  return `${file}:${line}  ${short(before)} → ${short(edit.text)}`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** An object with what is said in both languages. */
function isWords(node: Node): boolean {
  if (node.type !== "ObjectExpression") return false;
  const names = node.properties.map((property) =>
    property.type === "Property" && property.key.type === "Identifier" ? property.key.name : "",
  );
  return names.includes("vi") && names.includes("en");
}
