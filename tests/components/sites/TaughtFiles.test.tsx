import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { TaughtFiles } from "@/components/sites/TaughtFiles";
import { exportTaughtRules, importTaughtRules } from "@/lib/sites/taught/exchange";
import { proposeSite } from "@/lib/sites/taught/propose";
import { axeFindings, show, spy } from "../show";

afterEach(cleanup);

const page = (at: number) => ({
  url: `https://crm.acme.test/client/${at}`,
  title: `Client ${at} - Intranet`,
});
const proposed = proposeSite("r1", page(12), page(13));
if (!proposed.ok) throw new Error(proposed.refusal);
const { rule } = proposed;

function open(language: "en" | "fr" = "en") {
  const onImport = spy();
  const { container } = show(
    <TaughtFiles rules={[]} onExport={spy()} readRules={importTaughtRules} onImport={onImport} />,
    language,
  );
  const choose = (text: string) => {
    const chooser = container.querySelector("input[type=file]");
    if (!chooser) throw new Error("no chooser");
    fireEvent.change(chooser, { target: { files: [new File([text], "sites.json")] } });
  };
  return { onImport, choose };
}

test.each(["en", "fr"] as const)("a file is shown before it is taken up, %s", async (language) => {
  const { onImport, choose } = open(language);
  choose(exportTaughtRules([rule]));
  expect((await screen.findAllByText("crm.acme.test")).length).toBeGreaterThan(0);
  expect(await axeFindings()).toEqual([]);
  expect(document.body.textContent).not.toMatch(/\btaught\.[a-z-]+\b/);
  expect(onImport).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: language === "en" ? "Add these" : "Ajouter ceux-ci" }));
  expect(onImport).toHaveBeenCalledWith([expect.objectContaining({ id: "r1", host: "crm.acme.test" })]);
});

test("a file that holds no sites says so, and nothing is added", async () => {
  const { onImport, choose } = open();
  choose("{}");
  await screen.findByText(/This file holds no sites that Cairn can read/);
  expect(onImport).not.toHaveBeenCalled();
});
