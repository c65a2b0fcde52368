/** Drives one tab or frame over the DevTools protocol. */
export async function createPage(devTools, targetId) {
  const { sessionId } = await devTools.send("Target.attachToTarget", { targetId, flatten: true });
  const send = (method, params) => devTools.send(method, params, sessionId);

  async function evaluate(expression, { isGesture = false } = {}) {
    const { result, exceptionDetails } = await send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: isGesture,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  return {
    targetId,
    evaluate,
    /** Waits until an expression is true, and gives its value. */
    until: async (what, expression, withinMs = 30_000) => {
      for (const end = Date.now() + withinMs; Date.now() < end; ) {
        const value = await evaluate(expression).catch(() => null);
        if (value) return value;
        await new Promise((resolve) => {
          setTimeout(resolve, 100);
        });
      }
      throw new Error(`waited in vain for ${what}`);
    },
    /** A press of the mouse at a point of the page, as from a hand. */
    press: async ({ x, y }) => {
      const at = { x, y, button: "left", clickCount: 1 };
      await send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
      await send("Input.dispatchMouseEvent", { type: "mousePressed", ...at });
      await send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at });
    },
    /** Gives the page the room of a popup, a panel or a window. */
    resize: ({ width, height }) =>
      send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 0, mobile: false }),
    screenshot: async () => Buffer.from((await send("Page.captureScreenshot", {})).data, "base64"),
    bringToFront: () => send("Page.bringToFront"),
    close: () => devTools.send("Target.closeTarget", { targetId }),
  };
}
