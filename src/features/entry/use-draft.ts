import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { type Draft, forgetDraft, keepDraft, readDraft } from "./drafts.ts";

/** A form's draft on this device, of one account. */
export type UsedDraft = {
  /** What was found when the form came; undefined while the device looks, null where there is nothing. */
  readonly found: Draft | null | undefined;
  /** Whether the last writing is on the device; null before the first. */
  readonly isKept: boolean | null;
  readonly keep: (value: unknown) => void;
  readonly forget: () => void;
};

/** `form` names the form and what it is of: "lines commune:gia-minh 2017-09". */
export function useDraft(accountId: string, form: string): UsedDraft {
  const key = `${accountId} ${form}`;
  const [isKept, setIsKept] = useState<boolean | null>(null);
  const { data } = useQuery({
    queryKey: ["drafts", key],
    queryFn: () => readDraft(key),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const keep = useCallback((value: unknown) => void keepDraft(key, { at: Date.now(), value }).then(setIsKept), [key]);
  const forget = useCallback(() => {
    setIsKept(null);
    void forgetDraft(key);
  }, [key]);
  return { found: data, isKept, keep, forget };
}
