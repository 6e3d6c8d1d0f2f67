/* Says whether the sheet in a hand is current. Everything is looked up here; nothing is sent. */

const main = document.querySelector("[data-current]");
const copy = (selector) => document.querySelector(`template${selector}`).content.firstElementChild.cloneNode(true);

/** Put words into their places; they are text and stay text. */
function filled(element, words) {
  for (const [name, text] of Object.entries(words)) {
    for (const place of element.querySelectorAll(`[data-says="${name}"]`)) place.textContent = text;
  }
  return element;
}

function changeItem({ where, what, safety, parts }) {
  const item = filled(copy("[data-change]"), { where, what, safety });
  item.querySelector("[data-safety]").hidden = !safety;
  const list = item.querySelector("[data-parts]");
  for (const [label, old, now] of parts) {
    const part = filled(copy("[data-part]"), { label, old, new: now });
    part.querySelector("[data-was]").hidden = !old;
    part.querySelector("[data-now]").hidden = !now;
    list.append(part);
  }
  list.hidden = parts.length === 0;
  return item;
}

function changed(element, changes) {
  for (const [name, isSafety] of [["safety", true], ["other", false]]) {
    const part = element.querySelector(`[data-list="${name}"]`);
    const items = changes.filter((change) => Boolean(change.safety) === isSafety);
    part.querySelector("ul").append(...items.map(changeItem));
    part.hidden = items.length === 0;
  }
}

/** Which answer fits a sheet's id and digest. @returns {[string, any]} */
function answerTo(sheets, id, digest) {
  if (!id) return ["nothing", {}];
  if (!Object.hasOwn(sheets, id)) return ["unknown-id", { id }];
  const sheet = sheets[id];
  const names = { ...sheet, name: `${sheet.name} (${id})` };
  if (!sheet.digest) return ["withdrawn", names];
  if (!digest) return ["no-digest", names];
  if (digest === sheet.digest) return ["current", names];
  if (!Object.hasOwn(sheet.was, digest)) return ["unknown-digest", names];
  return ["old", { ...names, ...sheet.was[digest] }];
}

function show([kind, found]) {
  const answer = filled(copy(`[data-answer-of="${kind}"]`), { id: found.id ?? "", name: found.name ?? "", edition: found.edition ?? "" });
  for (const link of answer.querySelectorAll("[data-link]")) link.href = main.dataset.root + found.page;
  if (kind === "old") changed(answer, found.changes);
  main.querySelector("[data-answer]").replaceChildren(answer);
}

const asked = new URLSearchParams(location.search);
const id = (asked.get("s") ?? "").trim().toUpperCase().slice(0, 12);
const digest = (asked.get("v") ?? "").trim().toLowerCase().slice(0, 8);
main.querySelector("[name=s]").value = id;
main.querySelector("[name=v]").value = digest;
try {
  const answer = await fetch("sheets.json");
  const { sheets } = await answer.json();
  show(answerTo(sheets, id, digest));
} catch {
  show(["failed", {}]);
}
