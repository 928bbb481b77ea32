// Comfort only: the page works without it. Finds lines, marks what is new, opens passages and gives the focus back.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const lines = all(".line, .events > li, .voice, .report-line");
  const filters = document.querySelector(".filters");
  let cameFrom = null;

  const find = document.getElementById("find"), since = document.getElementById("since"), found = document.getElementById("found");
  const chosen = ["person", "outlet", "status"].map((id) => document.getElementById(id)).filter(Boolean);
  const fits = (line) => chosen.every((select) => {
    if (!select.value || !line.matches(".line[data-status]")) return true;
    const held = select.id === "person" ? line.dataset.who : select.id === "outlet" ? line.dataset.outlets : line.dataset.status;
    return (held || "").split("|").includes(select.value);
  });
  if (filters && find && since) {
    const wide = matchMedia("(min-width: 60.01rem)");
    const unfold = () => { filters.open = wide.matches; };
    filters.hidden = false;
    wide.addEventListener("change", unfold);
    unfold();
    const texts = new Map(lines.map((line) => [line, line.textContent.toLowerCase()]));
    const apply = () => {
      const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0, fresh = 0;
      for (const line of lines) {
        const hit = words.every((word) => texts.get(line).includes(word)) && fits(line);
        const isNew = Boolean(since.value && line.dataset.reported > since.value);
        line.hidden = !hit;
        line.classList.toggle("is-new", isNew);
        shown += hit && line.matches(".line");
        fresh += isNew && line.matches(".line");
      }
      for (const fold of all("details.fold")) {
        if ((words.length || chosen.some((select) => select.value)) && all(".line, li, .voice", fold).some((line) => !line.hidden)) fold.open = true;
      }
      const narrowed = words.length || chosen.some((select) => select.value);
      found.textContent = [narrowed ? `${shown} ${shown === 1 ? "line" : "lines"}` : "", since.value ? `${fresh} new` : ""].filter(Boolean).join(" · ");
    };
    find.addEventListener("input", apply);
    for (const select of [since, ...chosen]) select.addEventListener("change", apply);
  }

  const light = () => {
    all("mark.on").forEach((mark) => mark.classList.remove("on"));
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.dataset.w) all(`mark[data-w="${CSS.escape(target.dataset.w)}"]`).forEach((mark) => mark.classList.add("on"));
    const text = target.closest(".text");
    if (text) {
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: target === text ? "start" : "center" });
    }
    for (let fold = target.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) fold.open = true;
  };
  const close = () => {
    if (!document.querySelector(".text:target, .text:has(:target)")) return false;
    const back = cameFrom, top = scrollY;
    location.hash = "";
    history.replaceState(null, "", location.pathname + location.search);
    scrollTo({ top, behavior: "instant" });
    if (back) back.focus({ preventScroll: true });
    return true;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    if (link.matches(".close")) { event.preventDefault(); close(); return; }
    if (!link.closest(".text")) cameFrom = link;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && close()) event.preventDefault();
    if (event.key === "/" && find && !event.target.matches("input, textarea, select")) { event.preventDefault(); filters.open = true; find.focus(); }
    if ((event.key === "j" || event.key === "k") && !event.target.matches("input, textarea, select") && !event.ctrlKey && !event.metaKey) {
      const stops = all(".line > details > summary").filter((stop) => stop.offsetParent);
      const next = stops[stops.indexOf(document.activeElement) + (event.key === "j" ? 1 : -1)] || stops[0];
      if (next) next.focus();
    }
  });
  addEventListener("hashchange", light);
  light();
})();
