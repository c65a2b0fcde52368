import "temporal-polyfill/global";
import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { drawLife } from "../tests/personas/draw-life";
import { journalText } from "../tests/personas/journal-text";
import { type WorldName, worldNames } from "../tests/personas/life";
import { mergeTallies, type Portion, type Tallies } from "./personas/judge";
import { printTable, scoresOf } from "./personas/table";

const usage = `npm run personas -- [--lives N] [--world standard|hard|other|mixed|all] [--seed S] [--out FOLDER] [--json]

Draws labelled lives, lets the coach and plain rules live them, and prints what each is worth.
--out writes the journals and their truth to a folder instead of judging them.`;

function judgeInProcess(portion: Portion): Promise<Tallies> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("./personas/portion.ts", import.meta.url)), {
      execArgv: process.execArgv,
      serialization: "advanced",
    });
    child.once("message", (tallies) => resolve(tallies as Tallies));
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code !== 0) reject(new Error(`a process of the personas ended with ${code}`));
    });
    child.send(portion);
  });
}

function writeLives(folder: string, seed: number, world: WorldName, lives: number): void {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < lives; number++) {
    const life = drawLife(seed, world, number);
    writeFileSync(join(folder, `${life.name}.jsonl`), journalText(life));
    const truth = {
      workedDays: life.workedDays,
      decoys: life.decoys,
      patterns: Object.fromEntries(life.truth),
    };
    writeFileSync(join(folder, `${life.name}.truth.json`), `${JSON.stringify(truth)}\n`);
  }
}

const { values } = parseArgs({
  options: {
    lives: { type: "string", default: "300" },
    world: { type: "string", default: "standard" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const [lives, seed] = [Number(values.lives), Number(values.seed)];
const worlds = worldNames.filter((name) => values.world === "all" || values.world === name);
if (values.help || worlds.length === 0 || !Number.isInteger(lives) || lives < 1 || !Number.isInteger(seed)) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}
for (const world of worlds) {
  if (values.out) {
    writeLives(values.out, seed, world, lives);
    continue;
  }
  const step = Math.min(2, lives);
  const portions = Array.from({ length: step }, (_, first) => ({ seed, world, lives, first, step }));
  const tallies = mergeTallies(await Promise.all(portions.map(judgeInProcess)));
  if (values.json) console.log(JSON.stringify({ world, seed, lives, scores: scoresOf(tallies) }));
  else console.log(`${printTable(`${world} world, ${lives} lives, seed ${seed}`, tallies)}\n`);
}
