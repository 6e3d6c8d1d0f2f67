/* How long an exercise takes: the formula of the handbook's program, generator/model/session_time.py. */

/** @typedef {import("./dose-words.js").Dose} Dose */

const high = (parts, name) => (parts[name] ? parts[name][1] : 0);

function repetition(parts, rules) {
  if (parts["tempo_seconds.up"]) return high(parts, "tempo_seconds.up") + high(parts, "tempo_seconds.hold") + high(parts, "tempo_seconds.down");
  return parts.hold_seconds ? high(parts, "hold_seconds") : rules.plain_repetition;
}

function work(dose, parts, rules, most) {
  if (dose.driver === "reps") return (dose.open ? most : high(parts, "reps")) * repetition(parts, rules);
  if (dose.driver === "contacts") return high(parts, "contacts") * rules.one_contact;
  const metres = (high(parts, "distance_m") / rules.metres_a_minute) * 60;
  if (dose.driver === "intervals") return parts.minutes ? high(parts, "minutes") * 60 : metres;
  return high(parts, "seconds") + high(parts, "minutes") * 60 + metres;
}

function stageSeconds(dose, parts, rules, most) {
  const sets = high(parts, "sets");
  const busy = work(dose, parts, rules, most);
  const pause = high(parts, "rest_seconds");
  const total = dose.each ? sets * busy + (sets - 1) * Math.max(pause, busy) + busy : sets * busy + (sets - 1) * pause;
  return total + rules.change_over;
}

/**
 * The seconds one session of a dose takes, the change to the next exercise included.
 * @param {Dose} dose @param {any} rules @param {number | null} most the limit of open repetitions
 */
export function sessionSeconds(dose, rules, most) {
  return Math.max(...dose.stages.map((parts) => stageSeconds(dose, parts, rules, most || rules.open_repetitions)));
}

/** Whole minutes, rounded up, one at least. */
export const minutes = (/** @type {number} */ seconds) => Math.max(1, Math.ceil(seconds / 60));
