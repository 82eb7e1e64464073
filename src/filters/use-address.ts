import { useCallback, useMemo } from "react";
import { useLocation, useNavigate } from "react-router";
import { readOne } from "./read-one.ts";
import { useReportedSetting } from "./setting-problems.ts";

type Change = (search: URLSearchParams) => URLSearchParams;

/**
 * The address as state. The router takes it over at once, not as a transition, so that the control which was touched
 * answers in the same frame; what is costly to draw follows by `useDeferredValue`.
 */
export function useAddress(): [URLSearchParams, (change: Change, options?: { replace: boolean }) => void] {
  const { search: text, state } = useLocation();
  const navigate = useNavigate();
  const search = useMemo(() => new URLSearchParams(text), [text]);
  const change = useCallback(
    (next: Change, { replace } = { replace: false }) =>
      void navigate(`?${next(new URLSearchParams(text))}`, { replace, state: replace ? state : null }),
    [navigate, text, state],
  );
  return [search, change];
}

/** One choice of a screen that belongs in the link: which grain, which figure. The first value is the default and is not written. */
export function useAddressChoice<const Value extends string>(
  key: string,
  values: readonly [Value, ...Value[]],
): [Value, (value: Value) => void] {
  const [search, changeAddress] = useAddress();
  const [fallback] = values;
  const read = readOne(search.getAll(key), (text) => values.find((value) => value === text) ?? null);
  const current = useReportedSetting(key, read) ?? fallback;
  const choose = useCallback(
    (value: Value) =>
      changeAddress((next) => {
        if (value === fallback) next.delete(key);
        else next.set(key, value);
        return next;
      }),
    [changeAddress, fallback, key],
  );
  return [current, choose];
}
