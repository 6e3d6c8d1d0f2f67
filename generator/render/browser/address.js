/* The programme in the address: exercises, numbers and the code of a reason; no name, no note.

   #1/2026-12-01/ABC-2/step-up;s;=S3R8-10H5P45X1Y3.5/…   version, edition, sheet, exercises
   "=" before the numbers: they were the usual ones. "!code" behind them: why limits are passed. */
import { MOST_ITEMS, WHENS } from "./programme.js";

const LETTERS = {
  sets: "S", reps: "R", hold_seconds: "H", seconds: "T", minutes: "M", distance_m: "D", contacts: "C",
  run_minutes: "N", walk_minutes: "W", "tempo_seconds.up": "U", "tempo_seconds.hold": "O", "tempo_seconds.down": "V",
  rest_seconds: "P", load_rm: "L", load_kg: "K", load_rpe: "E", load_band: "B", sessions_per_day: "X", days_per_week: "Y",
};
const PARTS = Object.fromEntries(Object.entries(LETTERS).map(([part, letter]) => [letter, part]));
const LONGEST = 4000;
const LARGEST = 100000;
const NUMBER = String.raw`\d{1,6}(?:\.\d{1,3})?`;
const ITEM = new RegExp(String.raw`^([a-z0-9-]{1,80});([wsa]);(=?)((?:[A-Z]${NUMBER}(?:-${NUMBER})?)*)(?:!([a-z]{1,20}))?$`);
const ONE_PART = new RegExp(String.raw`([A-Z])(${NUMBER})(?:-(${NUMBER}))?`, "g");

/** @typedef {{says: string, [name: string]: string | number}} Told */

/** Return the fragment of a programme, without the "#". @param {import("./programme.js").Programme} programme */
export function written(programme) {
  const items = programme.items.map((item) => {
    const numbers = Object.entries(item.dose.stages[0]).map(([part, [low, high]]) => LETTERS[part] + (low === high ? `${high}` : `${low}-${high}`));
    const usual = programme.isChanged(item) ? "" : "=";
    const reason = programme.isOutside(item) ? `!${item.reason}` : "";
    return `${item.exercise};${item.when[0]};${usual}${numbers.join("")}${reason}`;
  });
  return [programme.data.version, programme.data.edition, programme.code || "-", ...items].join("/");
}

/**
 * Read a fragment into a programme, as far as the handbook still allows it.
 * @param {import("./programme.js").Programme} programme @param {string} fragment without the "#"
 * @returns {Told[]} what is to be told about it
 */
export function read(programme, fragment) {
  const [version, edition, code, ...written] = fragment.slice(0, LONGEST).split("/");
  if (Object.hasOwn(programme.data.phases, version) && edition === undefined) {
    programme.begin(version); // a sheet's page leads here with its code alone
    return [{ says: "loaded", name: nameOf(programme.phase) }];
  }
  const isDate = /^\d{4}-\d\d-\d\d$/.test(edition ?? "");
  const found = written.slice(0, MOST_ITEMS).map((one) => ITEM.exec(one));
  programme.begin("");
  if (version !== String(programme.data.version) || !isDate || found.includes(null)) return [{ says: "bad_link" }];
  const told = /** @type {Told[]} */ ([{ says: "opened" }]);
  if (edition !== programme.data.edition) told.push({ says: "later", then: edition, now: programme.data.edition });
  programme.code = Object.hasOwn(programme.data.phases, code) ? code : "";
  if (code !== "-" && !programme.code) told.push({ says: "phase_gone", code: /^[A-Z0-9-]{1,12}$/.test(code) ? code : "?" });
  const left = [...(programme.phase?.programme ?? [])];
  for (const match of found) told.push(...readItem(programme, match, left));
  programme.sort();
  return told;
}

const nameOf = (phase) => `${phase.protocol}: ${phase.phase}`;

/** @returns {Told[]} */
function readItem(programme, [, exercise, letter, usual, numbers, reason], left) {
  if (!Object.hasOwn(programme.data.exercises, exercise)) return [{ says: "exercise_gone", id: exercise }];
  const when = WHENS.find((one) => one[0] === letter);
  const at = left.findIndex((one) => one.exercise === exercise);
  const [given] = at < 0 ? [] : left.splice(at, 1);
  const { name, dose } = programme.data.exercises[exercise];
  const item = programme.item(exercise, when, given?.dose ?? dose, Boolean(given));
  programme.items.push(item);
  if (Object.hasOwn(programme.data.words.reasons, reason ?? "")) item.reason = reason;
  const found = readParts(numbers);
  const base = item.base.stages[0];
  if (!sameKeys(found, base)) return [{ says: "part_gone", exercise: name }];
  const parts = Object.fromEntries(Object.keys(base).map((part) => [part, found[part]]));
  programme.give(item, parts);
  if (!programme.isChanged(item)) return reasonless(programme, item, []);
  const now = programme.clamped(item, parts);
  programme.give(item, now);
  const told = limited(parts, now).map(([part, was, is]) => ({ says: "limited", exercise: name, part, was, now: is }));
  if (usual) told.push({ says: "usual_changed", exercise: name });
  return reasonless(programme, item, told);
}

/* A reason without need is no reason. */
function reasonless(programme, item, told) {
  if (!programme.isOutside(item)) item.reason = "";
  return told;
}

function readParts(numbers) {
  const parts = {};
  for (const [, letter, low, high] of numbers.matchAll(ONE_PART)) {
    const ends = [Number(low), Number(high ?? low)];
    const isSound = Object.hasOwn(PARTS, letter) && ends[0] <= ends[1] && ends[1] <= LARGEST;
    parts[isSound ? PARTS[letter] : "?"] = ends;
  }
  return parts;
}

function sameKeys(one, other) {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key));
}

function limited(parts, now) {
  const ends = (one) => one.join("–");
  return Object.keys(parts)
    .filter((part) => ends(parts[part]) !== ends(now[part]))
    .map((part) => [part, parts[part], now[part]]);
}
