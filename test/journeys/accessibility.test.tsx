import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createQueryClient } from "#src/app/query-client.ts";
import { accessibilityWords } from "#src/features/accessibility/accessibility-words.ts";
import { vi as words } from "#src/messages/vi.ts";
import { lead, renderApp, renderOverview } from "./render-app.tsx";

const { vi: own, en } = accessibilityWords;

describe("the accessibility statement", () => {
  it("is one link away from any screen, and says first what no human has tested", async () => {
    const user = await renderOverview();
    await user.click(within(screen.getByRole("contentinfo")).getByRole("link", { name: words.app.accessibility }));
    await waitFor(() => expect(lead()).toBe(own.lead));
    const [first] = within(screen.getByRole("main")).getAllByRole("heading", { level: 2 });
    expect(first).toHaveTextContent(own.untested.title);
    expect(screen.getByRole("main")).toHaveTextContent("NVDA");
    // Of whoever is to be told nothing is made up.
    expect(screen.getByText(own.report.nobody)).toBeInTheDocument();
  });

  it("names the contact of the configuration, in the reader's language", async () => {
    const contact = { name: "Phòng Tổng hợp", email: "so-lieu@example.vn", phone: "0229 000 000" };
    await renderApp("/accessibility?lang=en", createQueryClient(), { contact });
    await waitFor(() => expect(lead()).toBe(en.lead));
    expect(screen.getByText(en.report.to(contact.name))).toBeInTheDocument();
    expect(screen.getByRole("link", { name: contact.email })).toHaveAttribute("href", `mailto:${contact.email}`);
    expect(screen.getByText(contact.phone)).toBeInTheDocument();
    expect(screen.queryByText(en.report.nobody)).not.toBeInTheDocument();
  });
});
