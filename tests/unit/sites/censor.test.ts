import fc from "fast-check";
import { expect, test } from "vitest";
import { censorDocument, maskText, mostElements } from "@/lib/sites/censor";
import { openFixture, openHtml } from "./open-fixture";

test("structure and the attributes that selectors rely on stay; names, addresses and texts go", () => {
  const censored = censorDocument(openFixture("gmail/2026-02-26-message"));
  expect(censored).not.toMatch(/anne|martin|jane|doe|client|acme|quote/i);
  const again = openHtml(censored);
  expect(again.querySelectorAll("[role='main'] .adn.ads .gs span.gD[email]").length).toBe(2);
});

test("what is no structure is left out", () => {
  const html =
    '<body><script>secret()</script><style>.a{}</style><img src="https://x/secret.png" alt="secret"><iframe srcdoc="secret"></iframe><p onclick="secret()" style="x:secret">a</p><svg><text>secret</text></svg></body>';
  expect(censorDocument(openHtml(html))).toBe("<body><p>x</p><svg></svg></body>");
});

test("a text keeps its shape only", () => {
  expect(maskText("  Anne Martin, 06 12\n34 ")).toBe(" xxxx xxxxxx, 00 00 00 ");
  expect(maskText("王小明 é₂")).toBe("xxx x0");
});

test("nothing that a person wrote is left, wherever it stands", () => {
  const secret = fc.stringMatching(/^[abd-wyzA-WYZé王١7]{4,20}$/);
  fc.assert(
    fc.property(secret, (text) => {
      const document = openHtml(
        "<body><div class='row'><a></a><input><b data-testid='pill'></b></div></body>",
      );
      const [link, input, pill] = ["a", "input", "b"].map((css) => document.querySelector(css));
      link?.append(text, document.createComment(text));
      link?.setAttribute("href", `mailto:${text}@x.fr`);
      link?.setAttribute("title", text);
      link?.setAttribute("aria-label", text);
      input?.setAttribute("value", text);
      input?.setAttribute("placeholder", text);
      input?.setAttribute("id", text);
      pill?.setAttribute("data-testid", `pill ${text}@x.fr`);
      pill?.setAttribute("email", text);
      expect(censorDocument(document)).not.toContain(text);
    }),
  );
});

test("a huge and a deep page are cut, not followed", () => {
  const wide = openHtml(`<body>${"<p>a</p>".repeat(mostElements + 100)}</body>`);
  expect(censorDocument(wide).match(/<p>/g)?.length).toBe(mostElements - 1);
  const document = openHtml("<body></body>");
  let at: Element = document.body;
  for (let depth = 0; depth < 3000; depth++) {
    const inner = document.createElement("div");
    at.append(inner);
    at = inner;
  }
  expect(censorDocument(document).match(/<div>/g)?.length).toBeLessThan(300);
  expect(censorDocument(openHtml(""))).toBe("<body></body>");
});
