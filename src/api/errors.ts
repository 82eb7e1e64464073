/** The server answered, but not with success. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly url: string;
  readonly status: number;
  /** When the server wants to be asked again, where it says so. */
  readonly retryAfterSeconds: number | null;

  constructor(url: string, status: number, retryAfterSeconds: number | null = null) {
    super(`${url} answered ${status}`);
    this.url = url;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The server answered with something else than the contract says. `field` is a path such as "thresholds.lowCompletion". */
export class ContractError extends Error {
  override readonly name = "ContractError";
  readonly url: string;
  readonly field: string;
  readonly reason: string;

  constructor(url: string, field: string, reason: string) {
    super(`${url}: ${field || "(whole answer)"}: ${reason}`);
    this.url = url;
    this.field = field;
    this.reason = reason;
  }
}

/** No answer came: the network is down, the server is not there, or it took too long. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
  readonly url: string;
  readonly why: "network" | "timeout";

  constructor(url: string, why: "network" | "timeout") {
    super(`${url}: no answer (${why})`);
    this.url = url;
    this.why = why;
  }
}

/** A part of a list came, and the rest is not to be had. `total` is null where the source does not say how many rows there are. */
export class PartialListError extends Error {
  override readonly name = "PartialListError";
  readonly url: string;
  readonly received: number;
  readonly total: number | null;

  constructor(url: string, received: number, total: number | null) {
    super(`${url}: only ${received} of ${total ?? "more"} rows`);
    this.url = url;
    this.received = received;
    this.total = total;
  }
}

/** Whether whoever asked may not, or no longer. */
export function isRefusal(error: unknown): boolean {
  return error instanceof HttpError && (error.status === 401 || error.status === 403);
}
