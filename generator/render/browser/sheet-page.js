/* A sheet's own page: how it is printed, and whether the sheet in the reader's hand is this one. */
import { followChoices } from "./print-choice.js";

const sheet = /** @type {HTMLElement} */ (document.querySelector("[data-sheet]"));
followChoices(document.querySelector("[data-tools]"), () => sheet);

const inHand = new URLSearchParams(location.search).get("v");
if (inHand !== null) {
  const state = inHand.toLowerCase() === sheet.dataset.digest ? "current" : "old";
  document.querySelector(`[data-edition-status] [data-when="${state}"]`).hidden = false;
  const link = document.querySelector("[data-what-changed]");
  link.search = new URLSearchParams({ s: sheet.dataset.sheet, v: inHand }).toString();
}
