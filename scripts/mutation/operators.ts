import type { ESTree } from "vite";
import type { Edit } from "./edits.ts";
import { isFunction, type Node } from "./tree.ts";

/** A small fault: the piece of text that is changed, and into what. */
export type Operator = (node: Node, around: readonly Node[], source: string) => Edit[];

const OPPOSITES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "<": "<=",
    "<=": "<",
    ">": ">=",
    ">=": ">",
    "===": "!==",
    "!==": "===",
    "&&": "||",
    "||": "&&",
    "+": "-",
    "-": "+",
    "*": "/",
    "/": "*",
    "+=": "-=",
    "-=": "+=",
  }),
);

/** `<` and `<=`, `===` and `!==`, `&&` and `||`, `+` and `-`, `*` and `/`, each for the other. Texts are joined, not subtracted. */
const operator: Operator = (node, _around, source) => {
  if (node.type !== "BinaryExpression" && node.type !== "LogicalExpression" && node.type !== "AssignmentExpression") return [];
  const other = OPPOSITES.get(node.operator);
  const joins = ["+", "+="].includes(node.operator) && (isText(node.left) || isText(node.right));
  if (other === undefined || joins) return [];
  const start = source.indexOf(node.operator, node.left.end);
  return [{ start, end: start + node.operator.length, text: other }];
};

/** `true` and `false`; a number one higher; a text empty. */
const literal: Operator = (node, around) => {
  if (node.type !== "Literal" || !isOwnValue(node, around)) return [];
  const { start, end, value } = node;
  if (typeof value === "boolean") return [{ start, end, text: String(!value) }];
  if (typeof value === "number") return [{ start, end, text: String(value + 1) }];
  return typeof value === "string" && value !== "" ? [{ start, end, text: '""' }] : [];
};

/** The condition turned round. That of a plain `===` is `!==`, which is there already. */
const condition: Operator = (node, _around, source) => {
  if (node.type !== "IfStatement" && node.type !== "ConditionalExpression") return [];
  const { start, end } = node.test;
  const isEquality = node.test.type === "BinaryExpression" && ["===", "!=="].includes(node.test.operator);
  return isEquality ? [] : [{ start, end, text: `!(${source.slice(start, end)})` }];
};

const DROPPED = ["filter", "sort", "toSorted", "reverse", "toReversed"];
const SWAPPED: ReadonlyMap<string, string> = new Map(Object.entries({ some: "every", every: "some", max: "min", min: "max" }));

/** A list neither filtered nor sorted; `some` and `every`, `Math.max` and `Math.min`, each for the other. */
const call: Operator = (node, _around, source) => {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return [];
  const { object, property } = node.callee;
  if (node.callee.computed || property.type !== "Identifier") return [];
  const { start, end, name } = property;
  if (DROPPED.includes(name)) return [{ start: node.start, end: node.end, text: source.slice(object.start, object.end) }];
  const other = SWAPPED.get(name);
  const isOfMath = object.type === "Identifier" && object.name === "Math";
  if (other === undefined || ["max", "min"].includes(name) !== isOfMath) return [];
  return [{ start, end, text: other }];
};

const EMPTY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    TSStringKeyword: '""',
    TSNumberKeyword: "0",
    TSBooleanKeyword: "false",
    TSArrayType: "[]",
    TSTypeOperator: "[]",
  }),
);

/** Nothing comes back: "", 0, false or [], from a function that says it gives a text, a number, a truth value or a list. */
const result: Operator = (node, around, source) => {
  const given = node.type === "ReturnStatement" ? node.argument : node.type === "ArrowFunctionExpression" && expressionBody(node);
  const maker = node.type === "ReturnStatement" ? around.findLast(isFunction) : node;
  const type = maker && isFunction(maker) && maker.returnType?.typeAnnotation.type;
  const text = type ? EMPTY.get(type) : undefined;
  if (!given || text === undefined || source.slice(given.start, given.end) === text) return [];
  // A truth value of its own is turned round already.
  return given.type === "Literal" ? [] : [{ start: given.start, end: given.end, text }];
};

export const OPERATORS: readonly Operator[] = [operator, literal, condition, call, result];

function expressionBody({ expression, body }: ESTree.ArrowFunctionExpression): Node | false {
  return expression && body;
}

function isText(node: Node): boolean {
  return node.type === "TemplateLiteral" || (node.type === "Literal" && typeof node.value === "string");
}

/** Not a name (of a module, a property, an attribute), nor a directive. */
function isOwnValue(node: Node, around: readonly Node[]): boolean {
  const parent = around.at(-1);
  if (!parent || /^(?:Import|Export|JSX)/.test(parent.type) || parent.type === "ExpressionStatement") return false;
  return parent.type !== "Property" || parent.key !== node;
}
