import "temporal-polyfill/global";
import { measureTeam } from "./team-cost.ts";
for (const n of process.argv.slice(2).map(Number)) console.log(n, JSON.stringify(await measureTeam(n)));
