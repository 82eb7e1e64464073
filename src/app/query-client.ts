import { QueryClient } from "@tanstack/react-query";
import { ContractError, HttpError, UnreachableError } from "#src/api/errors.ts";
import { SECOND_TRY_MS } from "#src/api/second-try.ts";

/** One client for the app. Data is read at start, at the configured interval and on demand; never because a filter changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        networkMode: "always",
        retry: (failures, error) => failures < 1 && mayPass(error),
        retryDelay: SECOND_TRY_MS,
      },
    },
  });
}

/**
 * Worth a second try without asking: a server that stumbled, a connection that dropped, a file that was caught while it was written.
 * Not a long silence.
 */
function mayPass(error: Error): boolean {
  if (error instanceof ContractError) return true;
  if (error instanceof HttpError) return error.status >= 500;
  return error instanceof UnreachableError && error.why === "network";
}
