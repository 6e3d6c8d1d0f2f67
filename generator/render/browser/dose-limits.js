/* What a dose may be: inside its limits; with a reason up to the family's ceiling; never beyond. */

/**
 * @typedef {import("./dose-words.js").Dose} Dose
 * @typedef {import("./dose-words.js").Parts} Parts
 * @typedef {{name: string, limits: Record<string, [number | null, number | null]>, ceilings: Record<string, number>, dose: Dose}} Exercise
 * @typedef {{low: number, high: number, product?: string}} Walls
 */

/** The name of a part without its component: "tempo_seconds" of "tempo_seconds.up". */
export const plain = (/** @type {string} */ part) => part.split(".")[0];

/** What a part can mean at all. */
function natural(part, rules) {
  const [low, high] = rules.natural[plain(part)] ?? [1, null];
  return { low, high: high ?? Infinity };
}

/**
 * The walls of a part. Where no limit speaks of it, it stays what the usual dose says.
 * @param {Exercise} exercise @param {Parts} base @param {string} part @param {boolean} withReason @param {any} rules
 * @returns {Walls}
 */
export function walls(exercise, base, part, withReason, rules) {
  const ends = natural(part, rules);
  const limit = exercise.limits[part] ?? base[part] ?? [null, null];
  const ceiling = exercise.ceilings[plain(part)];
  const isLoad = part === "load_rm"; // the fewer repetitions a load allows, the heavier it is
  const inside = {
    low: Math.max(ends.low, limit[0] ?? ends.low, isLoad ? (ceiling ?? 0) : 0),
    high: Math.min(ends.high, limit[1] ?? Infinity, isLoad ? Infinity : (ceiling ?? Infinity)),
  };
  if (!withReason) return inside;
  if (isLoad) return { low: ceiling ?? inside.low, high: Math.max(inside.high, ceiling ?? 0) };
  return { low: Math.min(ends.low, inside.low), high: Math.max(inside.high, Math.min(ends.high, ceiling ?? inside.high)) };
}

const PRODUCTS = {
  reps_per_day: ["reps", "sets", "sessions_per_day"],
  contacts_per_session: ["contacts", "sets"],
  contacts_per_week: ["contacts", "sets", "sessions_per_day", "days_per_week"],
};

/** What several parts come to, by name. @param {Parts} parts @returns {Parts} */
export function products(parts) {
  const found = {};
  for (const [name, factors] of Object.entries(PRODUCTS)) {
    if (!factors.every((factor) => parts[factor])) continue;
    found[name] = [0, 1].map((end) => factors.reduce((total, factor) => total * parts[factor][end], 1));
  }
  return found;
}

/**
 * The first product that passes its wall, with the wall; null for none.
 * @param {Exercise} exercise @param {Parts} parts @param {boolean} withReason
 */
export function passedProduct(exercise, parts, withReason) {
  for (const [name, [low, high]] of Object.entries(products(parts))) {
    const [least, most] = exercise.limits[name] ?? [null, null];
    const ceiling = exercise.ceilings[name] ?? Infinity;
    const wall = withReason ? (ceiling === Infinity ? (most ?? Infinity) : ceiling) : Math.min(most ?? Infinity, ceiling);
    if (high > wall) return { part: name, value: wall };
    if (!withReason && least !== null && low < least) return { part: name, value: least };
  }
  return null;
}

/**
 * Tell whether every part lies inside the walls.
 * @param {Exercise} exercise @param {Parts} base @param {Parts} parts @param {boolean} withReason @param {any} rules
 */
export function fits(exercise, base, parts, withReason, rules) {
  const inWalls = Object.entries(parts).every(([part, [low, high]]) => {
    const ends = walls(exercise, base, part, withReason, rules);
    return low >= ends.low && high <= ends.high;
  });
  return inWalls && passedProduct(exercise, parts, withReason) === null;
}

/** The next value of a part in a direction, before any wall. */
export function next(part, value, direction, rules) {
  if (part === "days_per_week") {
    const days = rules.days;
    const on = direction > 0 ? days.find((day) => day > value) : [...days].reverse().find((day) => day < value);
    return on ?? value;
  }
  const steps = rules.steps[plain(part)] ?? [[0, 1]];
  const within = steps.filter(([from]) => (direction > 0 ? from <= value : from < value)).pop() ?? steps[0];
  const size = within[1];
  const at = value / size;
  return Number(((direction > 0 ? Math.floor(at + 1e-9) + 1 : Math.ceil(at - 1e-9) - 1) * size).toPrecision(6));
}
