/** What the page around an embedded chart is sent; documented in docs/serving.md. */
export type HeightMessage = { readonly type: "commune-support:height"; readonly id: string; readonly height: number };

/**
 * Who may be told: the page around this one, by the origin that the browser names. Null where it names none: then nobody is told, since a
 * message to whoever listens would tell another site what the reader looks at.
 */
export function parentOrigin({
  ancestorOrigins,
  referrer,
}: {
  ancestorOrigins?: ArrayLike<string>;
  referrer: string;
}): string | null {
  const named = ancestorOrigins?.[0] ?? (URL.canParse(referrer) ? new URL(referrer).origin : "");
  return /^https?:\/\//.test(named) ? named : null;
}

/** Tells the page around this one how high the content is, now and whenever that changes. Returns what ends that. */
export function tellHeight(id: string, content: HTMLElement): () => void {
  const origin = parentOrigin({ ancestorOrigins: window.location.ancestorOrigins, referrer: document.referrer });
  if (window.parent === window || origin === null) return () => undefined;
  const observer = new ResizeObserver(() => {
    const message: HeightMessage = {
      type: "commune-support:height",
      id,
      height: Math.ceil(content.getBoundingClientRect().height),
    };
    window.parent.postMessage(message, origin);
  });
  observer.observe(content);
  return () => observer.disconnect();
}
