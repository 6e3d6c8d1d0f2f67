/* Connects real buttons to Material's hidden toggles, keeps focus where the reader is, and lets the keyboard scroll what scrolls. */
(() => {
  "use strict";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const toggles = {
    drawer: document.getElementById("__drawer"),
    search: document.getElementById("__search"),
  };
  const openers = (name) => all(`[data-th-toggle="${name}"][aria-expanded]`);

  const close = (name) => toggles[name].checked && toggles[name].click();

  for (const button of all("[data-th-toggle]")) {
    button.addEventListener("click", () => toggles[button.dataset.thToggle].click());
  }
  for (const [name, toggle] of Object.entries(toggles)) {
    toggle.addEventListener("change", () => {
      for (const opener of openers(name)) opener.setAttribute("aria-expanded", toggle.checked);
    });
  }

  /* Drawer: focus goes in, stays in, and comes back, unless a link in it was followed. */
  const drawer = document.querySelector(".th-side--nav");
  const behind = all(".th-skip, .md-header, .md-content, .th-side--toc, .md-top, .md-footer");
  toggles.drawer.addEventListener("change", () => {
    const open = toggles.drawer.checked;
    for (const part of behind) part.inert = open;
    if (open) drawer.querySelector("button").focus();
    else if (!document.activeElement.closest("a")) openers("drawer")[0].focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close("drawer");
  });
  matchMedia("(min-width: 76.25em)").addEventListener("change", () => close("drawer"));

  /* Search: Material closes it on Tab; here Tab walks through it and leaving it closes it. */
  const search = document.getElementById("th-search");
  if (search) {
    const query = search.querySelector("input");
    search.addEventListener("keydown", (event) => {
      if (event.key === "Tab") event.stopPropagation();
    });
    search.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !search.contains(event.relatedTarget)) close("search");
    });
    toggles.search.addEventListener("change", () => {
      if (toggles.search.checked) query.focus();
    });
  }

  /* Palette: the pressed button gives way to the next one, which takes the focus. */
  for (const button of all("[data-th-palette]")) {
    /* Material steps on at Enter by itself; with the click that a button makes of Enter it would step twice. */
    button.addEventListener("keydown", (event) => event.stopPropagation());
    button.addEventListener("click", () => {
      document.getElementById(button.dataset.thPalette).click();
      requestAnimationFrame(() => button.form.querySelector("button:not([hidden])").focus());
    });
  }

  /* A region that scrolls sideways is reachable and has a name. */
  const reachScrollers = () => {
    for (const region of all(".md-typeset__scrollwrap, .md-typeset pre, .md-typeset pre > code")) {
      if (region.scrollWidth <= region.clientWidth || region.hasAttribute("tabindex")) continue;
      region.tabIndex = 0;
      region.setAttribute("role", "group");
      region.setAttribute("aria-label", region.querySelector("caption")?.textContent || "Scrolls sideways");
    }
  };
  addEventListener("load", reachScrollers);
  addEventListener("resize", reachScrollers);
})();
