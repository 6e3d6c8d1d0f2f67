/* The controls of one exercise: plus and minus for each part, order, time of the day, reason and note. */
import { amount, digits, form, quantity, rest } from "./dose-words.js";
import { next, plain } from "./dose-limits.js";
import { WHENS } from "./programme.js";
import { reasonWords } from "./shown-sheet.js";

/** @typedef {import("./programme.js").Item} Item @typedef {import("./programme.js").Programme} Programme */

/** Put names into a message; they are text and stay text. */
export const said = (/** @type {string} */ message, /** @type {Record<string, unknown>} */ names = {}) =>
  message.replace(/\{(\w+)\}/g, (whole, name) => (name in names ? String(names[name]) : whole));

const ONLY_NAME = { "tempo_seconds.up": "up", "tempo_seconds.hold": "hold", "tempo_seconds.down": "down" };

/** What a part is called. */
export function partName(part, words) {
  const name = words.parts[plain(part)];
  return ONLY_NAME[part] ? `${name}, ${words.messages[`tempo_${ONLY_NAME[part]}`]}` : name;
}

/** What a part's value is called, with its unit. */
export function valueWords(part, ends, words) {
  if (part === "load_band") return words.bands[ends[1]];
  const often = words.often[part] && form(words.often[part], ends, words);
  if (often) return often;
  const units = words.counted[plain(part)];
  return units ? `${quantity(ends, words)} ${ends[1] === 1 ? units.one : units.many}` : quantity(ends, words);
}

/* An exercise that is given twice has a number, so that no two controls are called the same. */
function nameIn(programme, item) {
  const { name } = programme.exerciseOf(item);
  const time = programme.items.filter((one) => one.exercise === item.exercise && one.key <= item.key).length;
  return time > 1 ? `${name} (${time})` : name;
}

/** Between which walls a part can be changed. */
function rangeWords(part, { low, high }, words) {
  if (part === "load_band") return "";
  if (high === Infinity) return `${digits(low)} +`;
  return words.range.replace("{low}", digits(low)).replace("{high}", part === "days_per_week" && high === 3.5 ? valueWords(part, [high, high], words) : digits(high));
}

export class ItemControls {
  /**
   * @param {Programme} programme @param {Item} item @param {(name: string) => HTMLElement} copy
   * @param {(item: Item, action: string, told: string) => void} done is called after each change
   */
  constructor(programme, item, copy, done) {
    Object.assign(this, { programme, item, copy, done, words: programme.data.words });
    this.messages = this.words.messages;
    this.element = copy("item");
    this.name = nameIn(programme, item);
    this.find("[data-item-name]").textContent = this.name;
    this.connect();
    this.makeParts();
    this.fill();
  }

  find(selector) {
    return this.element.querySelector(selector);
  }

  connect() {
    for (const button of this.element.querySelectorAll("[data-do]")) {
      const action = button.dataset.do;
      button.setAttribute("aria-label", said(this.messages[action], { exercise: this.name }));
      button.addEventListener("click", () => button.getAttribute("aria-disabled") !== "true" && this.done(this.item, action, ""));
    }
    this.fillChoices();
    for (const [name, selector] of [["note", "[data-note]"], ["more", "[data-more]"]]) {
      const field = this.find(selector);
      field.value = this.item[name];
      field.addEventListener("input", () => {
        this.item[name] = field.value;
        this.done(this.item, "typed", "");
      });
    }
  }

  fillChoices() {
    const when = this.find("[data-when-choice]");
    when.append(...WHENS.map((one) => new Option(this.words.when[one], one)));
    when.value = this.item.when;
    when.addEventListener("change", () => {
      this.item.when = when.value;
      this.done(this.item, "when", "");
    });
    const reason = this.find("[data-reason]");
    reason.append(...Object.entries(this.words.reasons).map(([code, text]) => new Option(text, code)));
    reason.value = this.item.reason;
    reason.addEventListener("change", () => {
      const isClamped = this.programme.because(this.item, reason.value);
      this.makeParts(); // a reason opens parts that were shut
      const told = isClamped ? said(this.messages.reason_gone, { exercise: this.name, words: this.doseWords() }) : "";
      this.done(this.item, "reason", told);
    });
  }

  doseWords() {
    const most = this.programme.most(this.item);
    return `${amount(this.item.dose, this.words, most)}. ${rest(this.item.dose, this.words)}`;
  }

  /* A range has two rows; it becomes one where its ends meet. */
  makeParts() {
    this.rows = [];
    for (const [part, [low, high]] of Object.entries(this.item.dose.stages[0])) {
      const wall = this.programme.wallsOf(this.item, part);
      if (wall.low === wall.high && low === high) continue; // nothing can be chosen here
      for (const end of low === high ? ["both"] : ["from", "to"]) this.rows.push(this.makeRow(part, end));
    }
    this.find("[data-parts]").replaceChildren(...this.rows.map((row) => row.element));
  }

  makeRow(part, end) {
    const element = this.copy("part");
    const name = end === "both" ? partName(part, this.words) : said(this.messages[end], { part: partName(part, this.words) });
    element.querySelector("[data-part-name]").textContent = name;
    for (const button of element.querySelectorAll("[data-step]")) {
      button.dataset.control = `${part}-${end}-${button.dataset.step}`;
      button.addEventListener("click", () => this.step(part, end, Number(button.dataset.step)));
    }
    return { part, end, name, element };
  }

  step(part, end, direction) {
    const wasUsual = !this.programme.isChanged(this.item);
    const grows = this.item.base.stages.length > 1;
    const refusal = this.programme.step(this.item, part, end, direction);
    if (refusal) {
      const names = { exercise: this.name, part: partName(refusal.part, this.words), value: valueWords(refusal.part, [refusal.value, refusal.value], this.words) };
      if (refusal.says === "needs_reason") this.find("details").open = true;
      this.done(this.item, "refused", said(this.messages[refusal.says], names));
      return;
    }
    const left = wasUsual && grows ? ` ${this.messages.grows_left_out}` : "";
    this.done(this.item, "stepped", said(this.messages.changed, { exercise: this.name, words: this.doseWords() }) + left);
  }

  /** Show the item as it is now; rows are made anew only where a range became one number. */
  fill() {
    const { item, programme } = this;
    const parts = item.dose.stages[0];
    if (this.rows.some(({ part, end }) => (end === "both") !== (parts[part][0] === parts[part][1]))) this.refocused(() => this.makeParts());
    for (const row of this.rows) this.fillRow(row, parts[row.part]);
    this.find("[data-item-words]").textContent = this.doseWords();
    const outside = this.find("[data-item-outside]");
    outside.hidden = !programme.isOutside(item);
    outside.textContent = outside.hidden ? "" : reasonWords(item, this.words);
    this.find("[data-reason]").value = item.reason;
    this.find("[data-more]").value = item.more;
    const can = { up: programme.canMove(item, -1), down: programme.canMove(item, 1), reset: programme.isChanged(item) || item.reason !== "" };
    for (const [action, is] of Object.entries(can)) this.find(`[data-do="${action}"]`).setAttribute("aria-disabled", String(!is));
  }

  fillRow({ part, end, name, element }, [low, high]) {
    const value = end === "from" ? low : high;
    const wall = this.programme.wallsOf(this.item, part);
    element.querySelector("[data-part-value]").textContent = valueWords(part, [value, value], this.words);
    element.querySelector("[data-part-range]").textContent = rangeWords(part, wall, this.words);
    for (const button of element.querySelectorAll("[data-step]")) {
      const direction = Number(button.dataset.step);
      const atWall = direction > 0 ? value >= wall.high : value <= wall.low;
      button.classList.toggle("at-wall", atWall);
      button.setAttribute("aria-label", this.stepName(part, end, name, value, direction));
    }
  }

  /** "One more repetition for Step-up". */
  stepName(part, end, name, value, direction) {
    const word = direction > 0 ? "more" : "less";
    const units = this.words.units[part];
    const size = Math.abs(next(part, value, direction, this.programme.data.rules) - value);
    if (!units || end !== "both" || part === "days_per_week" || !size) return said(this.messages[word], { part: name, exercise: this.name });
    const many = size === 1 ? "one" : "many";
    return said(this.messages[`${word}_${many}`], { n: digits(size), unit: units[many], exercise: this.name });
  }

  /** Keep the focus on the control of the same name, where the one that had it is made anew. */
  refocused(change) {
    const control = this.element.contains(document.activeElement) ? document.activeElement.dataset.control : "";
    change();
    if (!control) return;
    const [part, , step] = control.split(/-(both|from|to)-/);
    const again = this.find(`[data-control="${control}"]`) ?? this.find(`[data-control="${part}-both-${step}"]`) ?? this.find(`[data-control^="${part}-"]`);
    again?.focus();
  }
}
