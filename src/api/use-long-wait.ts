import { useEffect, useState } from "react";

/** Whether something has once been waited for without a break for so long, in milliseconds. */
export function useLongWait(isWaiting: boolean, ms: number): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setIsLong(true), ms);
    return () => clearTimeout(timer);
  }, [isWaiting, ms]);
  return isLong;
}
