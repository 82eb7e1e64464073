import { useMemo } from "react";
import { useLanguage } from "#src/messages/language-context.ts";
import { type FieldNames, fieldNames } from "./field-names.ts";
import { useLists } from "./use-lists.ts";

/** Words for rows; ids stand for names while the lists are on their way. */
export function useFieldNames(): FieldNames {
  const { language, t } = useLanguage();
  const { data } = useLists();
  return useMemo(() => fieldNames(data ?? null, language, t), [data, language, t]);
}
