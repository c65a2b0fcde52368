/** A message to Cairn's background, as one of its own pages sends it; gives the answer's value. */
const ask = (name, asked) =>
  `(async () => {
    const answer = await chrome.runtime.sendMessage({ cairn: 1, name: ${JSON.stringify(name)}, asked: ${JSON.stringify(asked)} });
    if (!answer?.ok) throw new Error(JSON.stringify(answer?.error ?? "no answer"));
    return answer.value;
  })()`;

/**
 * Gets the practice round ready: Cairn is switched on for the workplace's address, and for it alone, and the
 * sample month is loaded. In an ordinary round the salesperson does both by a click.
 */
export async function prepare(browser, extensionId, origin) {
  const extensions = await browser.openTab("chrome://extensions/");
  await extensions.until("the list of extensions", "Boolean(globalThis.chrome?.developerPrivate)");
  await extensions.evaluate(
    `chrome.developerPrivate.addHostPermission(${JSON.stringify(extensionId)}, ${JSON.stringify(`${origin}/*`)})`,
  );
  const own = await browser.openTab(`chrome-extension://${extensionId}/popup.html`);
  await own.until(
    "Cairn's popup",
    "Boolean(globalThis.chrome?.runtime?.id) && document.readyState === 'complete'",
  );
  await own.evaluate(`chrome.permissions.request({ origins: [${JSON.stringify(`${origin}/*`)}] })`, {
    isGesture: true,
  });
  await own.evaluate(ask("site.enable", { origin }));
  const { actions } = await own.evaluate(ask("sample.load", {}));
  await extensions.close();
  await own.close();
  return actions;
}
