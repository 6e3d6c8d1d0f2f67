/* The composer: what is chosen on this page becomes the sheet beside it. Nothing is stored, nothing sent. */
import { read, written } from "./address.js";
import { exercisePicker } from "./exercise-picker.js";
import { form } from "./dose-words.js";
import { ItemControls, partName, said, valueWords } from "./item-controls.js";
import { followChoices } from "./print-choice.js";
import { MOST_ITEMS, Programme, WHENS } from "./programme.js";
import { ShownSheet } from "./shown-sheet.js";

const main = document.querySelector("[data-composer]");
const one = (selector) => main.querySelector(selector);
const copy = (name) => document.querySelector(`[data-template="${name}"]`).content.firstElementChild.cloneNode(true);

/* Some programs escape the signs of a link that they pass on. */
function decoded(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

class Composer {
  constructor(data) {
    this.data = data;
    this.messages = data.words.messages;
    this.programme = new Programme(data);
    this.sheet = new ShownSheet(one("[data-shown]"), document.querySelector("[data-stock]"), copy, data, main.dataset.root);
    /** @type {Map<number, ItemControls>} */
    this.controls = new Map();
    this.applyPaper = followChoices(one("[data-tools]"), () => this.sheet.sheet);
    exercisePicker(one("[data-picker]"), data, (exercise) => this.add(exercise));
    one("[data-open]").addEventListener("click", () => this.open(one("[data-phase]").value));
    one("[data-copy]").addEventListener("click", () => this.copyLink());
    for (const field of main.querySelectorAll("[data-person]")) field.addEventListener("input", () => this.fillPerson());
    addEventListener("hashchange", () => this.follow());
  }

  /** Say something to everybody: aloud, and where it can be read again. */
  tell(message) {
    one("[data-live]").textContent = message;
  }

  /** Read the address and show what it holds. */
  async follow() {
    const fragment = decoded(location.hash.slice(1));
    if (this.own === fragment) return;
    const told = fragment ? read(this.programme, fragment) : (this.programme.begin(""), [{ says: "empty" }]);
    await this.showAll(told.map((each) => this.worded(each)));
  }

  worded({ says, ...names }) {
    const { words } = this.data;
    const part = names.part;
    const value = (ends) => valueWords(part, ends, words);
    return said(this.messages[says], part ? { ...names, part: partName(part, words), was: value(names.was), now: value(names.now) } : names);
  }

  async open(code) {
    this.programme.begin(code);
    const phase = this.programme.phase;
    const message = phase ? said(this.messages.loaded, { name: `${phase.protocol}: ${phase.phase}` }) : this.messages.empty;
    await this.showAll([message]);
    if (this.programme.items.length) one("[data-item-name]").focus();
  }

  async add(exercise) {
    if (this.programme.items.length >= MOST_ITEMS) return;
    const item = this.programme.add(exercise);
    if (!(await this.bring())) return;
    this.showItems();
    this.update(said(this.messages.added, { exercise: this.programme.exerciseOf(item).name }));
  }

  async bring() {
    try {
      await this.sheet.bring(this.programme.items);
      return true;
    } catch {
      this.programme.items = this.programme.items.filter((item) => item.given || this.sheet.cards.has(item.exercise));
      this.tell(this.messages.failed);
      return false;
    }
  }

  /** Show another programme. @param {string[]} told */
  async showAll(told) {
    try {
      await this.sheet.begin(this.programme.code);
    } catch {
      this.programme.begin("");
      told = [this.messages.failed];
      await this.sheet.begin("");
    }
    await this.bring();
    this.controls.clear();
    one("[data-phase]").value = this.programme.code;
    const news = told.map((text) => Object.assign(document.createElement("li"), { textContent: text }));
    one("[data-news]").replaceChildren(...news);
    this.showItems();
    this.applyPaper();
    this.fillPerson();
    this.update(told.join(" "));
  }

  showItems() {
    const kept = new Map();
    for (const item of this.programme.items) {
      const known = this.controls.get(item.key);
      kept.set(item.key, known ?? new ItemControls(this.programme, item, copy, (...change) => this.changed(...change)));
    }
    this.controls = kept;
    const elements = [...kept.values()].map((controls) => controls.element);
    const list = one("[data-items]");
    const focused = document.activeElement;
    list.replaceChildren(...elements);
    if (list.contains(focused)) focused.focus();
  }

  /** Something was done to an item; `told` is what is to be said of it. */
  changed(item, action, told) {
    const { programme } = this;
    const exercise = this.controls.get(item.key).name;
    const at = programme.items.indexOf(item);
    if (action === "up" || action === "down") programme.move(item, action === "up" ? -1 : 1);
    if (action === "when") programme.sort();
    if (action === "remove") programme.remove(item);
    if (action === "reset") programme.reset(item);
    const focused = document.activeElement;
    if (["up", "down", "when", "remove"].includes(action)) this.showItems();
    if (action === "remove") this.focusNear(at);
    else if (document.activeElement !== focused) focused.focus();
    const place = { exercise, number: programme.items.indexOf(item) + 1, of: programme.items.length };
    const own = { up: "moved", down: "moved", when: "moved", remove: "removed", reset: "was_reset" }[action];
    this.update(own ? said(this.messages[own], place) : told);
  }

  /** After a removal the focus goes to the next exercise, or to where one is added. */
  focusNear(at) {
    const names = main.querySelectorAll("[data-item-name]");
    (names[Math.min(at, names.length - 1)] ?? one("[data-picker] summary")).focus();
  }

  update(told) {
    const { programme } = this;
    for (const controls of this.controls.values()) controls.fill();
    this.own = written(programme);
    history.replaceState(null, "", `#${this.own}`);
    const hasCode = this.sheet.fill(programme, location.href);
    this.fillPerson();
    this.advise(hasCode);
    if (told) this.tell(told);
  }

  advise(hasCode) {
    const { messages } = this;
    const { items, data, phase } = this.programme;
    const words = (minutes) => form(data.words.total, [minutes, minutes], data.words);
    const minutes = this.programme.minutesOf("session");
    const count = items.length;
    const total = count === 0 ? messages.total_none : said(count === 1 ? messages.total_one : messages.total, { minutes: words(minutes), count });
    one("[data-total]").textContent = total;
    const limit = phase?.minutes ?? data.rules.usual_minutes;
    const advice = minutes > limit ? [said(messages.long, { limit })] : [];
    const most = data.rules.most_exercises;
    const isMany = WHENS.some((when) => items.filter((item) => item.when === when).length > most);
    if (isMany) advice.push(said(messages.many, { limit: most }));
    if (!hasCode) advice.push(messages.too_long_for_code);
    one("[data-advice]").replaceChildren(...advice.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  }

  /** What is typed of the person stands on the sheet alone. */
  fillPerson() {
    for (const field of main.querySelectorAll("[data-person]")) {
      const name = field.dataset.person;
      one(`[data-person-shown="${name}"]`).textContent = field.value;
      one(`[data-shows="${name}"]`).hidden = field.value.trim() === "";
    }
  }

  async copyLink() {
    try {
      await navigator.clipboard.writeText(location.href);
      this.tell(this.messages.copied);
      one("[data-copied]").textContent = this.messages.copied;
    } catch {
      one("[data-copied]").textContent = location.href;
    }
  }
}

const answer = await fetch("composer.json");
const composer = new Composer(await answer.json());
await composer.follow();
main.dataset.ready = "";
