/* The sheet beside the composer, which is what gets printed: the handbook's own, with its marked places filled. */
import { amount, form, often, rest, sentence } from "./dose-words.js";
import { WHENS } from "./programme.js";
import { qrDrawing } from "./qr.js";

/** @typedef {import("./programme.js").Item} Item @typedef {import("./programme.js").Programme} Programme */

const place = (root, name) => root.querySelector(`[data-place="${name}"]`);
const show = (element, is) => {
  if (element) element.hidden = !is;
};

export class ShownSheet {
  /** @param {HTMLElement} region @param {SVGElement} stock @param {(name: string) => HTMLElement} copy makes a copy of a template of this page */
  constructor(region, stock, copy, data, root) {
    Object.assign(this, { region, stock, copy, data, root });
    this.cards = new Map();
    this.own = new Map();
    /** @type {HTMLElement | null} */
    this.sheet = null;
  }

  /** Take the sheet of a phase, or a blank one. */
  async begin(/** @type {string} */ code) {
    const sheet = code ? await this.phaseSheet(code) : this.copy("blank");
    this.adopt(sheet);
    this.own.clear();
    for (const card of sheet.querySelectorAll("[data-card]")) {
      const name = card.dataset.exercise;
      this.own.set(name, [...(this.own.get(name) ?? []), card]);
    }
    for (const name of ["qr", "sources"]) place(sheet, name)?.remove();
    sheet.querySelector(".masthead").after(this.copy("for-one"));
    place(sheet, "identity").closest("p").before(this.copy("link-code"));
    this.sheet = sheet;
    this.code = code;
    this.region.replaceChildren(sheet);
  }

  async phaseSheet(code) {
    const answer = await fetch(this.root + this.data.phases[code].page);
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return document.importNode(page.querySelector("[data-sheet]"), true);
  }

  /** Bring the cards of items that stand in no phase. */
  async bring(/** @type {Item[]} */ items) {
    const missing = items.filter((item) => !item.given && !this.cards.has(item.exercise)).map((item) => item.exercise);
    await Promise.all([...new Set(missing)].map((exercise) => this.bringOne(exercise)));
  }

  async bringOne(exercise) {
    const answer = await fetch(`${this.root}sheets/compose/cards/${exercise}.json`);
    if (!answer.ok) throw new Error(String(answer.status));
    const { card } = await answer.json();
    const page = new DOMParser().parseFromString(card, "text/html"); // a part of this site, as its pages are
    const element = document.importNode(page.querySelector("[data-card]"), true);
    this.adopt(element);
    this.cards.set(exercise, element);
  }

  /* Shapes that pictures share move to a place of their own, so that no card takes them away with it. */
  adopt(root) {
    for (const shape of root.querySelectorAll("defs > [id], symbol[id]")) {
      const isKnown = this.stock.querySelector(`#${CSS.escape(shape.id)}`);
      if (isKnown) shape.remove();
      else this.stock.append(shape);
    }
  }

  /** Show the programme as it is now; return whether its link fits into a code. @param {Programme} programme @param {string} link */
  fill(programme, link) {
    const taken = new Map();
    const blocks = WHENS.map((when) => this.block(programme, when, taken)).filter(Boolean);
    this.sheet.querySelector("[data-blocks]").replaceChildren(...blocks);
    this.fillLog(programme);
    const { code, data } = programme;
    const messages = data.words.messages;
    const words = code ? messages.composed_from : messages.composed;
    place(this.sheet, "identity").textContent = words.replace("{code}", code).replace("{edition}", `${data.handbook}, ${data.edition_words}`);
    const codeLine = place(this.sheet, "code");
    if (codeLine) codeLine.textContent = messages.composed_code.replace("{code}", code);
    const drawing = qrDrawing(link);
    const box = this.sheet.querySelector("[data-link-code]");
    show(box, Boolean(drawing) && programme.items.length > 0);
    if (drawing) box.querySelector(".qr__code").replaceChildren(drawing);
    return Boolean(drawing);
  }

  block(programme, when, taken) {
    const items = programme.items.filter((item) => item.when === when);
    if (!items.length) return null;
    const block = this.copy("block");
    block.dataset.block = when;
    place(block, "block").textContent = this.data.words.when[when];
    const minutes = programme.minutesOf(when);
    place(block, "minutes").textContent = form(this.data.words.total, [minutes, minutes], this.data.words);
    block.querySelector("[data-cards]").replaceChildren(...items.map((item) => this.card(programme, item, taken)));
    return block;
  }

  card(programme, item, taken) {
    const card = this.pristine(item, taken).cloneNode(true);
    unlike(card, `c${item.key}-`);
    place(card, "number").textContent = String(programme.items.indexOf(item) + 1);
    place(card, "note").textContent = item.note;
    if (!programme.isChanged(item)) return card;
    const words = this.data.words;
    place(card, "amount").textContent = amount(item.dose, words, programme.most(item));
    const below = place(card, "details");
    below.textContent = rest(item.dose, words);
    show(below, below.textContent !== "");
    for (const name of ["alternative-line", "stages"]) show(place(card, name), false);
    const outside = place(card, "outside");
    show(outside, programme.isOutside(item));
    outside.firstElementChild.textContent = reasonWords(item, words);
    return card;
  }

  /* The n-th time an exercise is given takes the n-th of its cards. */
  pristine(item, taken) {
    if (!item.given) return this.cards.get(item.exercise);
    const own = this.own.get(item.exercise);
    const count = taken.get(item.exercise) ?? 0;
    taken.set(item.exercise, count + 1);
    return own.find((card, index) => index >= count && card.dataset.when === item.when) ?? own[Math.min(count, own.length - 1)];
  }

  fillLog(programme) {
    for (const body of this.sheet.querySelectorAll(".log tbody")) {
      const model = body.lastElementChild;
      for (const row of body.querySelectorAll('[data-row]:not([data-row=""])')) row.remove();
      body.prepend(...programme.items.map((item) => this.logRow(model, programme, item)));
    }
  }

  logRow(model, programme, item) {
    const row = model.cloneNode(true);
    row.dataset.row = item.exercise;
    place(row, "row-name").textContent = programme.exerciseOf(item).name;
    const words = often(item.dose, this.data.words);
    place(row, "row-target").textContent = sentence(words).slice(0, -1);
    for (const cell of row.querySelectorAll("td")) {
      cell.replaceChildren(...Array.from({ length: Math.floor(item.dose.stages[0].sessions_per_day[1]) }, box));
    }
    return row;
  }
}

/** What is printed where limits are passed. @param {Item} item */
export function reasonWords(item, words) {
  const reason = words.reasons[item.reason] ?? "";
  return words.messages[item.more ? "outside_more" : "outside"]
    .replace("{label}", () => words.outside)
    .replace("{reason}", () => reason)
    .replace("{more}", () => item.more);
}

function box() {
  const made = document.createElement("span");
  made.className = "box";
  made.setAttribute("aria-hidden", "true");
  return made;
}

/* Two copies of one picture need names of their own. Shared shapes ("f-…", "posture-…") keep theirs. */
function unlike(card, prefix) {
  for (const element of card.querySelectorAll("[id]")) element.id = prefix + element.id;
  for (const element of card.querySelectorAll("[aria-labelledby]")) {
    const names = element.getAttribute("aria-labelledby").split(" ");
    element.setAttribute("aria-labelledby", names.map((name) => prefix + name).join(" "));
  }
  for (const use of card.querySelectorAll("use")) {
    const target = use.getAttribute("href");
    if (!/^#(f-|posture-)/.test(target)) use.setAttribute("href", `#${prefix}${target.slice(1)}`);
  }
}
