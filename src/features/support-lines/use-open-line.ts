import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { readOne } from "#src/filters/read-one.ts";
import { useReportedSetting } from "#src/filters/setting-problems.ts";
import { useAddress } from "#src/filters/use-address.ts";

/** `closed`: the line that was open last, while none is. */
type OpenLine = { readonly id: string | null; readonly closed: { readonly id: string } | null };

/**
 * The open line is in the address. Opening one is a step, so that Back closes it; closing takes that step back, and stays in place
 * where the page was opened with the line. Another line takes the place of the open one.
 */
export function useOpenLine() {
  const [address, changeAddress] = useAddress();
  const navigate = useNavigate();
  // One that there is not is told by the drawer.
  const id = useReportedSetting("line", readOne(address.getAll("line"), anyText));
  const isStep = useRef(false);
  const [shown, setShown] = useState<OpenLine>({ id, closed: null });
  // Also when it was Back that closed it, the focus returns to the line.
  if (shown.id !== id) setShown({ id, closed: id === null && shown.id !== null ? { id: shown.id } : shown.closed });
  const open = (line: string) => {
    isStep.current ||= id === null;
    changeAddress(
      (next) => {
        next.set("line", line);
        return next;
      },
      { replace: id !== null },
    );
  };
  const close = () => {
    if (isStep.current) void navigate(-1);
    else
      changeAddress(
        (next) => {
          next.delete("line");
          return next;
        },
        { replace: true },
      );
    isStep.current = false;
  };
  return { id, open, close, closed: shown.closed };
}

const anyText = (text: string) => text;
