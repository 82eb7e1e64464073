import { type RefObject, useEffect, useRef, useState } from "react";

/** Whether some of an element is in the window. Not, until the browser has said so. */
export function useInSight(): [place: RefObject<HTMLDivElement | null>, isInSight: boolean] {
  const place = useRef<HTMLDivElement>(null);
  const [isInSight, setIsInSight] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((changes) => setIsInSight(changes.at(-1)?.isIntersecting === true));
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return [place, isInSight];
}
