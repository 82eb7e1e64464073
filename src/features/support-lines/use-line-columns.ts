import { useCallback, useMemo } from "react";
import { useReportedSetting } from "#src/filters/setting-problems.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { ON_A_PHONE, useMedia } from "#src/ui/use-media.ts";
import {
  LINE_COLUMNS,
  type LineColumnKey,
  MIDDLE_COLUMNS,
  NARROW_COLUMNS,
  readColumns,
  WIDE_COLUMNS,
  writeColumns,
} from "./line-columns.ts";

export type LineColumns = {
  readonly shown: readonly LineColumnKey[];
  readonly isDefault: boolean;
  /** One more, or one less. */
  readonly toggle: (column: string) => void;
  readonly showDefault: () => void;
};

/** The columns in the address, "cols=month,title"; without it, what fits the screen. */
export function useLineColumns(): LineColumns {
  const [search, changeAddress] = useAddress();
  const isNarrow = useMedia(ON_A_PHONE);
  // What is wider scrolls sideways there, and it is the amounts that would be out of sight. Paper has the room.
  const isMiddle = useMedia("screen and (max-width: 79.98em)");
  const fallback = isNarrow ? NARROW_COLUMNS : isMiddle ? MIDDLE_COLUMNS : WIDE_COLUMNS;
  const texts = search.getAll("cols");
  const text = texts.join(",");
  const shown = useMemo(() => readColumns(text, fallback), [text, fallback]);
  useReportedSetting("cols", { value: shown, wrong: texts.filter(namesNoColumn), repeated: [] });
  const show = useCallback(
    (next: (now: readonly LineColumnKey[]) => readonly LineColumnKey[]) =>
      changeAddress((address) => {
        // As the address has them now: two may be ticked in one task.
        const columns = next(readColumns(address.getAll("cols").join(","), fallback));
        const written = writeColumns(columns, fallback);
        if (written === "" || columns.length === 0) address.delete("cols");
        else address.set("cols", written);
        return address;
      }),
    [changeAddress, fallback],
  );
  const toggle = useCallback((column: string) => show((now) => toggledColumn(now, column)), [show]);
  return { shown, isDefault: shown === fallback, toggle, showDefault: useCallback(() => show(() => []), [show]) };
}

/** A list with a column in it that there is not. */
function namesNoColumn(text: string): boolean {
  return text.split(",").some((part) => part !== "" && !LINE_COLUMNS.some((key) => key === part));
}

function toggledColumn(shown: readonly LineColumnKey[], text: string): readonly LineColumnKey[] {
  return LINE_COLUMNS.filter((key) => shown.includes(key) !== (key === text));
}
