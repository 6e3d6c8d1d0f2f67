/* A dose in words, from the forms that the handbook's own program gives. */

/**
 * @typedef {[number, number]} Ends the smallest and the largest value of a part
 * @typedef {Record<string, Ends>} Parts
 * @typedef {{driver: string, open: boolean, body: boolean, each: boolean, pain: string, stages: Parts[]}} Dose
 * @typedef {{one: string, many: string, exact?: Record<string, string>}} Forms
 */

/** Write a number without needless digits. */
export const digits = (/** @type {number} */ value) => String(Number(value.toPrecision(6)));

/** Write one number or a range. @param {Ends} ends @param {any} words */
export function quantity([low, high], words) {
  if (low === high) return digits(high);
  return words.range.replace("{low}", digits(low)).replace("{high}", digits(high));
}

/** Choose the form of a part that its value asks for. @param {Forms} forms @param {Ends} ends @param {any} words */
export function form(forms, ends, words) {
  const exact = ends[0] === ends[1] && forms.exact?.[digits(ends[1])];
  if (exact) return exact;
  const chosen = ends[1] !== 1 ? forms.many : ends[0] === 1 ? forms.one : singular(forms);
  return chosen.replace("{n}", quantity(ends, words));
}

/* A range that ends at one takes the singular with the range before it: "0.5 to 1 minute". */
const singular = (/** @type {Forms} */ forms) => forms.one.replace(/\b1\b/, "{n}");

/* As Python rounds: what lies just in the middle goes to the even neighbour. */
function tenths(/** @type {number} */ value) {
  const isMiddle = Number.isInteger(value * 4) && (value * 4) % 2 !== 0;
  if (!isMiddle) return Number(value.toFixed(1));
  const below = Math.floor(value * 10);
  return (below % 2 ? below + 1 : below) / 10;
}

/** @param {Ends} metres @param {any} words */
export function distance(metres, words) {
  if (metres[1] < 1000) return `${quantity(metres, words)} m`;
  const [first, ...others] = words.distance.map((unit) => {
    const ends = /** @type {Ends} */ (metres.map((end) => tenths(end / unit.metres)));
    return `${quantity(ends, words)} ${ends[1] === 1 ? unit.one : unit.many}`;
  });
  return others.length ? `${first} (${others.join(", ")})` : first;
}

/** The large line. @param {Dose} dose @param {any} words @param {number | null} most */
export function amount(dose, words, most) {
  const parts = dose.stages[0];
  if (dose.driver === "intervals") return intervals(parts, words);
  const isOne = parts.sets[1] === 1;
  const driver = driverWords(dose, parts, words, most, isOne);
  return isOne ? driver : words.sets.replace("{n}", quantity(parts.sets, words)).replace("{driver}", driver);
}

function driverWords(dose, parts, words, most, alone) {
  if (dose.open) return most === null ? words.open.unlimited : words.open.limited.replace("{n}", digits(most));
  if (dose.driver === "distance_m") return distance(parts.distance_m, words);
  return form(words.driver[dose.driver][alone ? "alone" : "in_sets"], parts[dose.driver], words);
}

function intervals(parts, words) {
  const minutes = (ends) => form(words.intervals.minutes, ends, words);
  const end = parts.minutes ? minutes(parts.minutes) : distance(parts.distance_m, words);
  const pattern = parts.walk_minutes[1] === 0 ? words.intervals.running : words.intervals.walking;
  return pattern
    .replace("{run}", minutes(parts.run_minutes))
    .replace("{walk}", minutes(parts.walk_minutes))
    .replace("{end}", end);
}

function tempo(parts, words) {
  const [up, hold, down] = ["up", "hold", "down"].map((name) => parts[`tempo_seconds.${name}`][1]);
  return words.tempo[`${up === 1 ? "one" : "many"}-${hold ? "held" : "straight"}`]
    .replace("{up}", digits(up))
    .replace("{hold}", digits(hold))
    .replace("{down}", digits(down));
}

/** How each is done, in parts. @param {Dose} dose @param {any} words @returns {string[]} */
function details(dose, words) {
  const parts = dose.stages[0];
  const said = [];
  const say = (name) => parts[name] && said.push(form(words.details[name], parts[name], words));
  say("hold_seconds");
  if (parts["tempo_seconds.up"]) said.push(tempo(parts, words));
  if (dose.body) said.push(words.body);
  if (parts.load_band) said.push(words.bands[parts.load_band[1]]);
  for (const load of ["load_kg", "load_rpe", "load_rm"]) say(load);
  if (dose.each) said.push(words.each);
  if (parts.sets[1] > 1) say("rest_seconds");
  if (dose.pain) said.push(dose.pain);
  return said;
}

/** How often. @param {Dose} dose @param {any} words */
export function often(dose, words) {
  const parts = dose.stages[0];
  const said = [];
  if (parts.sessions_per_day[1] > 1) said.push(form(words.often.sessions_per_day, parts.sessions_per_day, words));
  if (parts.days_per_week) said.push(form(words.often.days_per_week, parts.days_per_week, words));
  return said.join(", ");
}

/** Begin words with a capital and end them with a full stop. */
export const sentence = (/** @type {string} */ words) => words && `${words[0].toUpperCase()}${words.slice(1)}.`;

/** What stands below the large line. @param {Dose} dose @param {any} words */
export function rest(dose, words) {
  return sentence([...details(dose, words), often(dose, words)].filter(Boolean).join(", "));
}
