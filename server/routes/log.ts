/**
 * What the server writes down, one line of JSON each, and all of it: no address, no name, no text of a request, no token. `route` is the
 * row of the table, not what was asked for. `account` is an id, of whoever changed something.
 */
export type LogLine =
  | {
      readonly kind: "access";
      readonly at: string;
      readonly method: string;
      readonly route: string;
      readonly status: number;
      readonly ms: number;
      readonly account?: string;
    }
  | {
      readonly kind: "audit";
      readonly at: string;
      readonly event: AuditEvent;
      readonly account: string;
      readonly subject?: string;
    }
  | { readonly kind: "error"; readonly at: string; readonly route: string; readonly error: string };

/** What is kept on record of who may enter. `account`: who did it, '' where nobody has signed in; `subject`: the account it was done to. */
export type AuditEvent =
  | "signed-in"
  | "signed-in-by-provider"
  | "sign-in-refused"
  | "locked-out"
  | "signed-out"
  | "signed-out-everywhere"
  | "link-made"
  | "link-used"
  | "account-added"
  | "account-changed"
  | "account-disabled";

export type Log = (line: LogLine) => void;

/** On standard output, where whoever runs the server collects it. */
export const logToOutput: Log = (line) => console.log(JSON.stringify(line));

/** An error with where it came from: for the log, and never for whoever asked. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}

/** Writes down what becomes of who may enter. */
export function auditor(log: Log, now: () => number): (event: AuditEvent, account: string, subject?: string) => void {
  return (event, account, subject) =>
    log({
      kind: "audit",
      at: new Date(now()).toISOString(),
      event,
      account,
      ...(subject === undefined ? {} : { subject }),
    });
}
