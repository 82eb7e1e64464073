import { type Query, QueryClient } from "@tanstack/react-query";
import { SECOND_TRY_MS, secondTryAfter } from "#src/api/second-try.ts";

/** From which age on data is read again when a reader comes back to the page, or the network comes back, in milliseconds. */
const OLD_MS = 60_000;

/** One client for the app. Data is read at start, at the configured interval, when a reader comes back to it and on demand; never because a filter changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: ifOld,
        refetchOnReconnect: ifOld,
        networkMode: "always",
        retry: (failures, error) => failures < 1 && secondTryAfter(error) !== null,
        retryDelay: (_, error) => secondTryAfter(error) ?? SECOND_TRY_MS,
      },
    },
  });
}

function ifOld({ state }: Query): "always" | false {
  return Date.now() - state.dataUpdatedAt > OLD_MS ? "always" : false;
}
