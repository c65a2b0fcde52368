import { cleanup, fireEvent, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { LanguageProvider } from "@/components/i18n/language";
import { OwnWordsProvider, ownWordsOf, segmentNamesOf } from "@/components/i18n/own-words";
import { LogRow } from "@/components/log/LogRow";
import { Segment } from "@/components/screen/Segment";
import { ownKindOf } from "@/components/settings/OwnKinds";
import { OwnWordsPart } from "@/components/settings/OwnWordsPart";
import { defaultSettings, type Settings, settings as settingsSchema } from "@/lib/model/settings";
import { axeFindings, show, spy } from "./show";

afterEach(cleanup);

const settings: Settings = {
  ...defaultSettings("en", "Europe/Paris"),
  actionTypes: [{ kind: "x-trade-fair", colour: "teal", initiative: "proactive" }],
  segmentNames: { gold: "Key accounts" },
  statuses: ["Partner"],
};

test("one's own kind stands under more, and is logged under its own name", async () => {
  const onLog = spy();
  show(
    <OwnWordsProvider words={ownWordsOf(settings)}>
      <LogRow usual={["answered", "reached-out", "call-out", "call-in"]} onLog={onLog} />
    </OwnWordsProvider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "More" }));
  await userEvent.click(screen.getByRole("button", { name: "trade fair" }));
  expect(onLog.mock.lastCall?.[0]).toBe("x-trade-fair");
});

test("a segment has the name that the person gave it, the others their own", () => {
  show(
    <LanguageProvider language="fr" own={segmentNamesOf(settings)}>
      <Segment segment="gold" />
      <Segment segment="silver" />
    </LanguageProvider>,
  );
  expect(screen.getByText("Key accounts")).toBeTruthy();
  expect(screen.getByText("Argent")).toBeTruthy();
});

test.each(["en", "fr"] as const)(
  "kinds, names, statuses and tags are added and taken off by keyboard: %s",
  async (language) => {
    const onChange = spy();
    show(<OwnWordsPart settings={settings} onChange={onChange} />, language);
    const isEnglish = language === "en";
    await userEvent.type(screen.getByLabelText(isEnglish ? /^Name, for/ : /^Nom, par/), "Salon pro{Enter}");
    expect(onChange).toHaveBeenLastCalledWith({
      actionTypes: [
        ...(settings.actionTypes ?? []),
        { kind: "x-Salon-pro", colour: "blue", initiative: "none" },
      ],
    });
    fireEvent.input(screen.getByLabelText(isEnglish ? "Silver is called" : "Argent s’appelle"), {
      target: { value: "Growth " },
    });
    expect(onChange).toHaveBeenLastCalledWith({ segmentNames: { gold: "Key accounts", silver: "Growth" } });
    fireEvent.input(screen.getByLabelText(isEnglish ? "Gold is called" : "Or s’appelle"), {
      target: { value: "" },
    });
    expect(onChange).toHaveBeenLastCalledWith({ segmentNames: {} });
    await userEvent.type(screen.getByLabelText(isEnglish ? /^A tag/ : /^Une étiquette/), "export{Enter}");
    expect(onChange).toHaveBeenLastCalledWith({ tags: ["export"] });
    await userEvent.click(screen.getByRole("button", { name: /: Partner$/ }));
    expect(onChange).toHaveBeenLastCalledWith({ statuses: [] });
    expect(await axeFindings()).toEqual([]);
  },
);

test("whatever a kind is called, its name is one that the journal takes, or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
      const kind = ownKindOf(name);
      if (kind === null) return;
      const own = {
        ...settings,
        actionTypes: [{ kind, colour: "ink" as const, initiative: "none" as const }],
      };
      expect(settingsSchema.safeParse(own).success).toBe(true);
    }),
  );
});
