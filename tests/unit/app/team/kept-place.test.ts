import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { openPlace } from "@/lib/app/team/kept-place";
import { placeOfTeam } from "@/lib/app/team/lead-team";
import { teamRoom } from "@/lib/app/team/team-room";
import { manager, settings } from "./two-browsers";

beforeEach(() => fakeBrowser.reset());

const place = { url: "https://cloud.example/dav/rep1", user: "rep1", password: "correct horse" };
const rowsAsText = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );

test("a server's password is in no row, and comes back for the room", async () => {
  const { ports } = await manager();
  await placeOfTeam(ports, settings.team, place);
  const rows = await ports.database.teams.toArray();
  expect(rowsAsText(rows)).toContain("cloud.example");
  expect(rowsAsText(rows)).not.toContain("horse");
  expect((await teamRoom(ports)).teams[0]?.place).toEqual(place);
  const [secret] = await ports.database.secrets.toArray();
  expect(secret?.wrapping).toMatchObject({ extractable: false, type: "secret" });
});

test("one that an older Cairn kept in clear is encrypted when the room is opened", async () => {
  const { ports } = await manager();
  await ports.database.teams.update(settings.team, { place });
  expect((await teamRoom(ports)).teams[0]?.place).toEqual(place);
  expect(rowsAsText(await ports.database.teams.toArray())).not.toContain("horse");
});

test("moved to another server's address, or without its key, a password does not open", async () => {
  const { ports } = await manager();
  await placeOfTeam(ports, settings.team, place);
  const kept = (await ports.database.teams.get(settings.team))?.place ?? null;
  const moved = kept && { ...kept, url: "https://evil.example/" };
  expect(await openPlace(ports.database, moved)).toMatchObject({ password: "" });
  await ports.database.secrets.clear();
  expect(await openPlace(ports.database, kept)).toEqual({ ...place, password: "" });
});
