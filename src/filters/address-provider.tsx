import { type ReactNode, useMemo } from "react";
import { useLocation, useNavigate } from "#src/ui/router.tsx";
import { useLatest } from "#src/ui/use-latest.ts";
import { type Address, AddressContext, type ChangeAddress } from "./use-address.ts";

/**
 * Reads the router's address, once for all who ask. The router takes it over at once, not as a transition, so that the control which was
 * touched answers in the same frame; what is costly to draw follows (`WithFilters`).
 */
export function AddressProvider({ children }: { children: ReactNode }) {
  const { search: text, state } = useLocation();
  const navigate = useNavigate();
  const change: ChangeAddress = useLatest((next, { replace } = { replace: false }) => {
    navigate(`?${next(new URLSearchParams(text))}`, { replace, state: replace ? state : null });
  });
  const address = useMemo((): Address => [new URLSearchParams(text), change], [text, change]);
  return <AddressContext value={address}>{children}</AddressContext>;
}
