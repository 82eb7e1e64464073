import { format } from "node:util";

type Method = "error" | "warn";
type Expectation = { method: Method; pattern: RegExp; met: boolean };

const messages: { method: Method; text: string }[] = [];
const expectations: Expectation[] = [];

/**
 * Says that this test makes the console speak: messages that match are allowed, and at least one must come.
 * Without it any `console.error` or `console.warn` fails the test.
 */
export function expectConsole(method: Method, pattern: RegExp): void {
  expectations.push({ method, pattern, met: false });
}

/** Keeps a message until the test ends. Called by the set-up in place of the console's own method. */
export function recordConsole(method: Method, values: unknown[]): void {
  messages.push({ method, text: format(...values) });
}

/** What the console said that no test expected, and what a test expected and did not come; then forgets both. */
export function takeConsoleProblems(): string[] {
  const unexpected = messages.filter(({ method, text }) => {
    const matching = expectations.filter((expected) => expected.method === method && expected.pattern.test(text));
    for (const expected of matching) expected.met = true;
    return matching.length === 0;
  });
  const missing = expectations.filter(({ met }) => !met);
  const problems = [
    ...unexpected.map(({ method, text }) => `console.${method}: ${text}`),
    ...missing.map(({ method, pattern }) => `expected a console.${method} matching ${pattern}, and none came`),
  ];
  messages.length = 0;
  expectations.length = 0;
  return problems;
}
