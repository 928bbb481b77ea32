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
  const follow = async (form, tell) => {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { accept: "application/jsonl" } });
    if (!answer.ok) throw new Error((await answer.text()).replace(/<[^>]*>/g, " ").trim().slice(0, 300));
    const lines = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = "", part = await lines.read(); !part.done; part = await lines.read()) {
      rest += part.value;
      const whole = rest.split("\n");
      rest = whole.pop();
      for (const line of whole) tell(JSON.parse(line));
    }
  };
  for (const form of all("form.add")) {
    const working = form.querySelector(".working"), bar = form.querySelector("progress"), button = form.querySelector("button");
    form.addEventListener("submit", (event) => {
      if (!working) return;
      working.textContent = "Reading …";
      if (!bar) return;
      event.preventDefault();
      button.disabled = true;
      bar.hidden = false;
      bar.removeAttribute("value");
      const stop = (said) => { working.textContent = said; bar.hidden = true; button.disabled = false; };
      follow(form, (step) => {
        if (step.to) { location.href = step.to; return; }
        if (step.to === null) { stop(step.said); return; }
        working.textContent = step.of ? `${step.what} ${step.done + 1} of ${step.of} …` : `${step.what} …`;
        if (step.of) { bar.max = step.of; bar.value = step.done; }
      }).catch((error) => stop(`That did not work: ${error.message}`));
    });
  }

  // What is new: against the lines of the last visit, kept while this tab lasts, so that opening a report forgets nothing.
  const record = document.querySelector(".record");
  if (record && !record.dataset.asOf) {
    const key = `onrecord:seen:${record.dataset.story}`;
    const lines = all(".line[id]", record);
    try {
      const now = JSON.stringify(lines.map((line) => line.id));
      const before = sessionStorage.getItem(key) || localStorage.getItem(key);
      const seen = new Set(JSON.parse(before || now));
      const fresh = lines.filter((line) => !seen.has(line.id));
      fresh.forEach((line) => line.classList.add("fresh"));
      sessionStorage.setItem(key, before || now);
      localStorage.setItem(key, now);
      const facts = record.querySelector(".facts");
      if (facts && before) {
        const count = document.createElement("span");
        count.textContent = fresh.length ? `${fresh.length} new since you last looked` : "nothing new since you last looked";
        facts.append(count);
        if (fresh.length) {
          const button = document.createElement("button");
          button.type = "button";
          button.className = "seen";
          button.textContent = "Seen";
          button.addEventListener("click", () => {
            sessionStorage.setItem(key, now);
            fresh.forEach((line) => line.classList.remove("fresh"));
            count.textContent = "nothing new since you last looked";
            button.remove();
          });
          facts.append(" ", button);
        }
      }
    } catch { /* storage may be refused; nothing else depends on it */ }
  }
})();
