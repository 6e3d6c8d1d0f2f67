/* The programme that is composed: which exercises, in which order, how much of each. */
import { fits, next, passedProduct, products, walls } from "./dose-limits.js";
import { minutes, sessionSeconds } from "./session-time.js";

/**
 * @typedef {import("./dose-words.js").Dose} Dose
 * @typedef {import("./dose-words.js").Ends} Ends
 * @typedef {{key: number, exercise: string, when: string, base: Dose, dose: Dose, given: boolean, reason: string, more: string, note: string}} Item
 * `given` says that the exercise stands in the phase, so that its card is the phase's own.
 * `more` and `note` are printed and stand nowhere else.
 * @typedef {{says: string, part?: string, value?: number}} Refusal
 */

export const WHENS = ["waking", "session", "any"];
export const MOST_ITEMS = 30;

const same = (/** @type {unknown} */ one, /** @type {unknown} */ other) => JSON.stringify(one) === JSON.stringify(other);

export class Programme {
  /** @param {any} data the composer's data */
  constructor(data) {
    this.data = data;
    /** The code of the phase that it begins with, "" for none. */
    this.code = "";
    /** @type {Item[]} */
    this.items = [];
    this.made = 0;
  }

  /** Begin anew, with a phase's exercises or none. */
  begin(/** @type {string} */ code) {
    this.code = Object.hasOwn(this.data.phases, code) ? code : "";
    this.items = [];
    for (const given of this.phase?.programme ?? []) this.items.push(this.item(given.exercise, given.when, given.dose, true));
    this.sort();
  }

  get phase() {
    return this.code ? this.data.phases[this.code] : null;
  }

  /** @returns {Item} */
  item(exercise, when, base, given) {
    this.made += 1;
    return { key: this.made, exercise, when, base, dose: base, given, reason: "", more: "", note: "" };
  }

  add(/** @type {string} */ exercise) {
    const item = this.item(exercise, "session", this.data.exercises[exercise].dose, false);
    this.items.push(item);
    this.sort();
    return item;
  }

  remove(/** @type {Item} */ item) {
    this.items = this.items.filter((one) => one !== item);
  }

  /** Keep the order of a day; within one time of the day the order is the clinician's. */
  sort() {
    this.items.sort((one, other) => WHENS.indexOf(one.when) - WHENS.indexOf(other.when));
  }

  /** Whether an item can go one place up (-1) or down (1) within its time of the day. */
  canMove(item, direction) {
    return this.items[this.items.indexOf(item) + direction]?.when === item.when;
  }

  move(item, direction) {
    if (!this.canMove(item, direction)) return;
    const at = this.items.indexOf(item);
    this.items.splice(at, 1);
    this.items.splice(at + direction, 0, item);
  }

  exerciseOf(/** @type {Item} */ item) {
    return this.data.exercises[item.exercise];
  }

  isChanged(/** @type {Item} */ item) {
    return item.dose !== item.base;
  }

  /** Whether a dose passes its usual limits, so that its reason is printed. */
  isOutside(/** @type {Item} */ item) {
    return this.isChanged(item) && !fits(this.exerciseOf(item), item.base.stages[0], item.dose.stages[0], false, this.data.rules);
  }

  wallsOf(item, part) {
    return walls(this.exerciseOf(item), item.base.stages[0], part, Boolean(item.reason), this.data.rules);
  }

  /**
   * Change one end of a part, or both where they are one, by a step; say why not, where not.
   * @param {Item} item @param {string} part @param {"both" | "from" | "to"} end @param {1 | -1} direction
   * @returns {Refusal | null}
   */
  step(item, part, end, direction) {
    const parts = item.dose.stages[0];
    const [low, high] = parts[part];
    const old = end === "from" ? low : high;
    const wall = this.wallsOf(item, part);
    const wanted = next(part, old, direction, this.data.rules);
    const value = direction > 0 ? Math.min(wanted, Math.max(wall.high, old)) : Math.max(wanted, Math.min(wall.low, old));
    if (value === old) return this.refused(item, part, direction > 0 ? wall.high : wall.low);
    const changed = { ...parts, [part]: ends([low, high], end, value) };
    const passed = passedProduct(this.exerciseOf(item), changed, Boolean(item.reason));
    if (passed && this.worse(item, changed, passed.part)) {
      return { says: item.reason ? "hardest" : "product", ...passed };
    }
    this.give(item, changed);
    return null;
  }

  refused(item, part, value) {
    const further = walls(this.exerciseOf(item), item.base.stages[0], part, true, this.data.rules);
    const near = this.wallsOf(item, part);
    const isOpen = !item.reason && (further.high > near.high || further.low < near.low);
    return { says: isOpen ? "needs_reason" : "hardest", part, value };
  }

  /* A product that is passed already, by the handbook's own leave, may still be made smaller. */
  worse(item, changed, product) {
    const total = (parts) => products(parts)[product][1];
    return total(changed) >= total(item.dose.stages[0]);
  }

  /** Give an item other numbers; back at the usual ones it has its usual dose. */
  give(item, parts) {
    const isUsual = same(parts, item.base.stages[0]);
    item.dose = isUsual ? item.base : { ...item.base, open: item.base.open && !parts.reps, stages: [parts] };
  }

  reset(/** @type {Item} */ item) {
    item.dose = item.base;
    item.reason = "";
    item.more = "";
  }

  /** Choose why limits are passed; without a reason they hold again. Return whether the dose changed. */
  because(/** @type {Item} */ item, /** @type {string} */ reason) {
    item.reason = Object.hasOwn(this.data.words.reasons, reason) ? reason : "";
    if (item.reason || !this.isOutside(item)) return false;
    this.give(item, this.clamped(item, item.dose.stages[0]));
    return true;
  }

  /** The same numbers inside the walls; the usual dose where that is not enough. */
  clamped(item, parts) {
    const inside = Object.fromEntries(
      Object.entries(parts).map(([part, [low, high]]) => {
        const wall = this.wallsOf(item, part);
        return [part, [low, high].map((value) => Math.min(Math.max(value, wall.low), wall.high))];
      }),
    );
    return passedProduct(this.exerciseOf(item), inside, Boolean(item.reason)) ? item.base.stages[0] : inside;
  }

  most(item) {
    return this.exerciseOf(item).limits.reps?.[1] ?? null;
  }

  /** What one time of the day takes, in whole minutes. */
  minutesOf(/** @type {string} */ when) {
    const items = this.items.filter((item) => item.when === when);
    return minutes(items.reduce((total, item) => total + sessionSeconds(item.dose, this.data.rules, this.most(item)), 0));
  }
}

/** @returns {Ends} */
function ends([low, high], end, value) {
  if (end === "from") return [value, Math.max(value, high)];
  if (end === "to") return [Math.min(low, value), value];
  return [value, value];
}
