// The desk's comforts: passages open beside the record, moments change at once, files can be dropped, new lines show.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const panel = document.getElementById("panel");
  let cameFrom = null;

  const close = () => {
    if (!panel || panel.hidden) return false;
    panel.hidden = true;
    panel.classList.remove("shown");
    panel.replaceChildren();
    if (cameFrom) cameFrom.focus({ preventScroll: true });
    return true;
  };
  const show = async (link) => {
    const address = new URL(link.href);
    await htmx.ajax("GET", address.pathname, { target: panel, swap: "innerHTML", select: "article.whole" });
    const bar = document.createElement("p");
    bar.className = "bar-close";
    const whole = document.createElement("a");
    whole.href = link.href;
    whole.textContent = "Its own page";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Close ✕";
    button.addEventListener("click", close);
    bar.append(whole, " ", button);
    panel.prepend(bar);
    panel.hidden = false;
    panel.classList.add("shown");
    const key = decodeURIComponent(address.hash.slice(1));
    const marks = all(`mark[data-w="${CSS.escape(key)}"]`, panel);
    marks.forEach((mark) => mark.classList.add("on"));
    (marks[0] || panel).focus({ preventScroll: true });
    if (marks[0]) marks[0].scrollIntoView({ block: "center" });
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".record a[href*='/reports/']");
    if (!link || !panel || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    cameFrom = link;
    show(link).catch(() => { location.href = link.href; });
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && close()) event.preventDefault(); });

  const moment = document.getElementById("as-of");
  if (moment) {
    moment.addEventListener("change", () => moment.form.requestSubmit());
    moment.form.querySelector("button").hidden = true;
    if (moment.options.length > 2) {
      const slider = document.createElement("input");
      Object.assign(slider, { type: "range", min: 1, max: moment.options.length, step: 1 });
      slider.value = String(moment.options.length - moment.selectedIndex);
      slider.setAttribute("aria-label", "As reported by, from the first report to now");
      const pick = () => { moment.selectedIndex = moment.options.length - Number(slider.value); };
      slider.addEventListener("input", pick);
      slider.addEventListener("change", () => { pick(); moment.form.requestSubmit(); });
      moment.before(slider);
    }
  }

  for (const drop of all(".drop")) {
    const input = drop.querySelector("input[type=file]");
    drop.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      input.files = event.dataTransfer.files;
    });
  }
  for (const form of all("form.add")) {
    form.addEventListener("submit", () => {
      const working = form.querySelector(".working");
      if (working) working.textContent = "Reading …";
    });
  }

  const record = document.querySelector(".record");
  if (record && !record.dataset.asOf) {
    const key = `onrecord:seen:${record.dataset.story}`;
    const lines = all(".line[id]", record);
    try {
      const seen = new Set(JSON.parse(localStorage.getItem(key) || "[]"));
      const fresh = seen.size ? lines.filter((line) => !seen.has(line.id)) : [];
      fresh.forEach((line) => line.classList.add("fresh"));
      const facts = record.querySelector(".facts");
      if (facts && seen.size) {
        const count = document.createElement("span");
        count.textContent = fresh.length ? `${fresh.length} new since you last looked` : "nothing new since you last looked";
        facts.append(count);
      }
      localStorage.setItem(key, JSON.stringify(lines.map((line) => line.id)));
    } catch { /* storage may be refused; nothing else depends on it */ }
  }
})();
