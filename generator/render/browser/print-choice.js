/* Paper, size and log: a class each on the sheet, which its print style reads. */

/**
 * Let the choices on a page decide how its sheet is printed, and its button print it.
 * @param {HTMLElement} tools the part of the page that holds the choices
 * @param {() => HTMLElement | null} sheet returns the sheet that is shown at the moment
 * @returns {() => void} applies the choices again, to a sheet that came later
 */
export function followChoices(tools, sheet) {
  const chosen = (name) => tools.querySelector(`input[name="${name}"]:checked`).value;
  const apply = () => {
    const shown = sheet();
    if (!shown) return;
    shown.classList.toggle("sheet--letter", chosen("paper") === "letter");
    shown.classList.toggle("sheet--large", chosen("size") === "large");
    shown.classList.toggle("sheet--no-log", chosen("log") === "without");
  };
  tools.addEventListener("change", apply);
  tools.querySelector("[data-print]").addEventListener("click", () => window.print());
  tools.hidden = false;
  apply();
  return apply;
}
