/* Finding an exercise to add: by word, region, equipment and phase. */
import { said } from "./item-controls.js";

const NONE = "-none";

/**
 * @param {HTMLElement} picker @param {any} data the composer's data
 * @param {(exercise: string) => void} add
 */
export function exercisePicker(picker, data, add) {
  const filters = Object.fromEntries([...picker.querySelectorAll("[data-filter]")].map((field) => [field.dataset.filter, field]));
  const names = (things) => Object.entries(things).map(([id, name]) => new Option(name, id));
  filters.regions.append(...names(data.regions));
  filters.equipment.append(...names(data.equipment));
  filters.phase.append(...Object.entries(data.phases).map(([code, one]) => new Option(`${code}: ${one.phase}`, code)));
  const list = picker.querySelector("[data-list]");
  const rows = Object.entries(data.exercises)
    .filter(([, one]) => one.alone)
    .sort(([, one], [, other]) => one.name.localeCompare(other.name))
    .map(([id, one]) => ({ id, one, text: [one.name, ...one.also].join(" ").toLowerCase(), row: rowOf(id, one, data, add) }));
  list.append(...rows.map(({ row }) => row));

  const filter = () => {
    const words = filters.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const used = data.phases[filters.phase.value]?.programme.map((given) => given.exercise);
    let count = 0;
    for (const { id, one, text, row } of rows) {
      const fits =
        words.every((word) => text.includes(word)) &&
        (!filters.regions.value || one.regions.includes(filters.regions.value)) &&
        fitsEquipment(one, filters.equipment.value) &&
        (!used || used.includes(id));
      row.hidden = !fits;
      count += Number(fits);
    }
    const message = data.words.messages[count === 0 ? "none_found" : count === 1 ? "found_one" : "found"];
    picker.querySelector("[data-found]").textContent = said(message, { count });
  };
  picker.addEventListener("input", filter);
  filter();
}

const fitsEquipment = (one, wanted) => !wanted || (wanted === NONE ? one.equipment.length === 0 : one.equipment.includes(wanted));

function rowOf(id, one, data, add) {
  const row = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = data.words.messages.add;
  button.setAttribute("aria-label", said(data.words.messages.add_one, { exercise: one.name }));
  button.addEventListener("click", () => add(id));
  const name = document.createElement("span");
  name.textContent = one.name;
  row.append(button, name);
  return row;
}
