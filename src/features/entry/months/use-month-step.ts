import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { MonthReport } from "#src/api/entry/answers.ts";
import { ENTRY_KEY, monthsQuery } from "#src/api/entry/entry-queries.ts";
import type { MonthAction } from "#src/api/entry/month-row.ts";
import { MONTH_STEPS } from "#src/api/entry/month-steps.ts";
import { useEntry } from "../entry-session.ts";

type Step = { readonly report: MonthReport; readonly action: MonthAction; readonly word: string };

/** Takes a report on by a step: at once on the screen, back to where it was if the server does not. Rejects with an `EntryError`. */
export function useMonthStep() {
  const { client } = useEntry();
  const queryClient = useQueryClient();
  const { queryKey } = monthsQuery(client);
  const replace = (report: MonthReport, next: MonthReport) =>
    queryClient.setQueryData(queryKey, (all) => all?.map((one) => (isSame(one, report) ? next : one)));
  return useMutation({
    mutationFn: ({ report, action, word }: Step) =>
      client.actOnMonth(report.reporter, report.month, action, word, report.revision),
    onMutate: async ({ report, action, word }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      replace(report, { ...report, state: MONTH_STEPS[action].to, word });
      return { before };
    },
    onSuccess: (answer, { report }) => replace(report, answer),
    onError: (_error, _step, context) => queryClient.setQueryData(queryKey, context?.before),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [ENTRY_KEY] }),
  });
}

function isSame(a: MonthReport, b: MonthReport): boolean {
  return a.month === b.month && a.reporter.type === b.reporter.type && a.reporter.id === b.reporter.id;
}
