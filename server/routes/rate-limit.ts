/** So many at once, and so many a second after that. */
export type Rate = { readonly burst: number; readonly perSecond: number };
export type Rates = { readonly reading: Rate; readonly writing: Rate; readonly signingIn: Rate };

/**
 * By client address, which a whole office may share: fifty people who open the dashboard in one second ask for some seven files each. A
 * guess of a password costs the server a tenth of a second, a file next to nothing.
 */
export const RATES: Rates = {
  reading: { burst: 3_000, perSecond: 300 },
  writing: { burst: 300, perSecond: 30 },
  signingIn: { burst: 30, perSecond: 0.5 },
};

/** Addresses that are remembered at most; the ones longest unheard of go first, with a full bucket each. */
const MOST_ADDRESSES = 20_000;

/** A bucket of tokens for each address. Answers how many seconds to wait; 0: go on. */
export function rateLimit({ burst, perSecond }: Rate, now: () => number): (address: string) => number {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (address) => {
    const at = now();
    const before = buckets.get(address) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + (Math.max(0, at - before.at) / 1000) * perSecond);
    const isLet = tokens >= 1;
    buckets.delete(address);
    buckets.set(address, { tokens: isLet ? tokens - 1 : tokens, at });
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_ADDRESSES && oldest !== undefined) buckets.delete(oldest);
    return isLet ? 0 : Math.ceil((1 - tokens) / perSecond);
  };
}
