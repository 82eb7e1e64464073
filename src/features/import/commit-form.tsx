import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { monthsQuery } from "#src/api/entry/entry-queries.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import { changeCounts, changesOf } from "./change-counts.ts";
import type { HeldImport } from "./held-import.ts";
import type { RefusedPart, ReviewHead } from "./import-state.ts";
import { importWords } from "./import-words.ts";
import { RightsNotice } from "./rights-notice.tsx";
import { useCommit } from "./use-commit.ts";
import type { Clerk } from "./use-who.ts";

type Props = {
  held: HeldImport;
  review: ReviewHead;
  revision: number;
  who: Clerk;
  /** The files are being compared: what the review says is of before. */
  isComparing: boolean;
  /** What stands against it; "" for nothing. */
  waits: string;
  onSaid: (text: string) => void;
};

/** The one button that enters it, with the reason for the ledger: it says what it does, and where it cannot, why. */
export function CommitForm({ held, review, revision, who, isComparing, waits, onSaid }: Props) {
  const { language } = useLanguage();
  const words = importWords[language].commit;
  const id = useId();
  const [reason, setReason] = useState<string | null>(null);
  const { isBusy, commit } = useCommit({ held, review, who, onSaid });
  const refused = useRefusals(held, revision, who, waits === "" && !isComparing);
  const shownReason = reason ?? words.reasonOf(formatNumber(review.files.length, language));
  const why = waits || whyNot();
  function whyNot(): string {
    if (refused.length > 0) return words.notYet(words.waitRights);
    return shownReason.trim() === "" ? words.notYet(words.waitReason) : "";
  }
  const isNothing = isComparing || changesOf(review.counts) === 0;
  const submit = isNothing ? words.submitNothing : words.submit(changeCounts(review.counts, language));
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (why === "" && !isBusy) void commit(shownReason.trim());
      }}
    >
      {review.questions.length === 0 && (
        <label className={styles.field}>
          {words.reason}
          <input value={shownReason} onChange={({ target }) => setReason(target.value)} autoComplete="off" />
        </label>
      )}
      <RightsNotice parts={refused} names={review.names} />
      <div className={styles.row}>
        <Button type="submit" className={styles.primary} isBusy={isBusy || why !== ""} aria-describedby={`${id}-why`}>
          {isBusy ? words.busy : submit}
        </Button>
        <span id={`${id}-why`} className={styles.hint}>
          {why || words.allOrNothing}
        </span>
      </div>
    </form>
  );
}

/** What the account may not enter, as the store will say it. The months not being told, its communes and sponsors alone are looked at. */
function useRefusals(held: HeldImport, revision: number, who: Clerk, isReady: boolean): readonly RefusedPart[] {
  const months = useQuery(monthsQuery(who.client));
  const { data } = useQuery({
    queryKey: ["import-refusals", revision, who.account.id, months.dataUpdatedAt],
    queryFn: () => held.refusals(who.account, months.data ?? []),
    enabled: isReady && !months.isPending,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    networkMode: "always",
  });
  return isReady ? (data ?? []) : [];
}
