/** A number drawn from [0, 1) by the system's generator: the coin of an experiment. */
export function drawCoin(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn / 2 ** 32;
}
