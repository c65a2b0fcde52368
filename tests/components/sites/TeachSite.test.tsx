import { cleanup, render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, test } from "vitest";
import { LanguageProvider } from "@/components/i18n/language";
import { TeachSite } from "@/components/sites/TeachSite";
import type { Language } from "@/lib/model/settings";
import type { TaughtRule } from "@/lib/model/taught-rule";
import { proposeSite } from "@/lib/sites/taught/propose";

afterEach(cleanup);

function show(language: Language, rules: readonly TaughtRule[] = []) {
  const saved: TaughtRule[] = [];
  const removed: string[] = [];
  const { container } = render(
    <LanguageProvider language={language}>
      <TeachSite
        onExport={() => undefined}
        readRules={() => ({ ok: true, value: [] })}
        onImport={() => undefined}
        rules={rules}
        propose={(first, second) => proposeSite("r1", first, second)}
        onSave={(rule) => saved.push(rule)}
        onRemove={(id) => removed.push(id)}
      />
    </LanguageProvider>,
  );
  return { container, saved, removed, user: userEvent.setup() };
}

async function type(user: ReturnType<typeof userEvent.setup>, texts: readonly string[]) {
  const fields = screen.getAllByRole("textbox");
  for (const [at, text] of texts.entries()) {
    const field = fields[at];
    if (field && text) await user.type(field, text);
  }
}

describe("teaching a site", () => {
  test("two records: what would be read is shown, set right, and saved", async () => {
    const { user, saved, container } = show("en");
    await type(user, [
      "https://crm.acme.fr/client/12",
      "Dupont - Clients",
      "https://crm.acme.fr/client/13",
      "Petit - Clients",
    ]);
    await user.click(screen.getByRole("button", { name: "Show what it would read" }));
    expect(screen.getByText("Dupont")).toBeTruthy();
    expect(screen.getByText("13")).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "These records are" }), "deals");
    const product = screen.getByRole("textbox", { name: "Name of the tool" });
    await user.clear(product);
    await user.type(product, "Our CRM");
    expect((await axe.run(container)).violations).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Save this rule" }));
    expect(saved).toMatchObject([{ host: "crm.acme.fr", product: "Our CRM", page: { kind: "deal" } }]);
    expect(screen.queryByText("It would read")).toBeNull();
  });

  test("pages of two sites: the reason, in French", async () => {
    const { user, saved } = show("fr");
    await type(user, ["https://a.fr/client/12", "", "https://b.fr/client/13"]);
    await user.click(screen.getByRole("button", { name: "Voir ce qui serait lu" }));
    const said = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(said.join(" ")).toContain("sites différents");
    expect(saved).toEqual([]);
  });

  test("a product known by its addresses is offered with one record", async () => {
    const { user, saved } = show("en");
    await type(user, ["https://erp.acme.fr/odoo/crm/123"]);
    await user.click(screen.getByRole("button", { name: "Show what it would read" }));
    expect(screen.getByText("addresses like those of odoo")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Save this rule" }));
    expect(saved).toMatchObject([{ host: "erp.acme.fr", known: "odoo" }]);
  });

  test("what was taught can be removed", async () => {
    const rule: TaughtRule = {
      record: "taught-rule",
      id: "r9",
      host: "erp.acme.fr",
      product: "Odoo",
      known: "odoo",
    };
    const { user, removed, container } = show("en", [rule]);
    expect((await axe.run(container)).violations).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Remove Odoo" }));
    expect(removed).toEqual(["r9"]);
  });
});
