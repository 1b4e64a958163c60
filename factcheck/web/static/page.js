"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  // Only this server's own answers become markup; the policy of the page refuses every other way.
  const trusted = window.trustedTypes?.createPolicy("factcheck", { createHTML: (html) => html });
  const reason = async (response) => {
    try {
      return (await response.json()).detail;
    } catch {
      return `The server answered ${response.status} ${response.statusText}.`;
    }
  };

  /* Findings: corrections to copy, workings to open, links that open what they lead to. */

  const copy = async (button) => {
    const source = byId(button.dataset.copy);
    let done = true;
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch {
      getSelection().selectAllChildren(source);
      done = document.execCommand("copy");
    }
    const label = button.firstChild;
    const before = button.dataset.label ??= label.data;
    label.data = done ? "Copied" : "Selected: copy with the keyboard";
    button.setAttribute("aria-live", "polite");
    setTimeout(() => { label.data = before; }, 2000);
  };
  const openAll = (button) => {
    const open = button.getAttribute("aria-pressed") !== "true";
    for (const one of document.querySelectorAll(".claim details")) one.open = open;
    button.setAttribute("aria-pressed", String(open));
  };
  const onlyLook = (button) => {
    const alone = button.getAttribute("aria-pressed") !== "true";
    for (const box of document.querySelectorAll(".filters input"))
      if (!/contradicted|implausible/.test(box.id)) box.checked = !alone;
    button.setAttribute("aria-pressed", String(alone));
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.id === "only-look") onlyLook(button);
    if (button?.matches(".copy")) copy(button);
    if (button?.id === "open-all") openAll(button);
  });
  const openTarget = () => {
    const target = location.hash ? byId(decodeURIComponent(location.hash.slice(1))) : null;
    const details = target && target.querySelector("details");
    if (details) details.open = true;
    return target;
  };
  window.addEventListener("hashchange", openTarget);

  /* Decisions: one a claim, saved as it is made, in the order it was made. */

  const template = byId("decide");
  const decide = (card, number, held, claim, made, earlier) => {
    const box = template.content.cloneNode(true).firstElementChild;
    const radios = [...box.querySelectorAll("input[type=radio]")];
    const [more, expected, note, forget, keep, saved] =
      [".more", ".expected", ".remark input", ".forget", ".keep", ".saved"].map((name) => box.querySelector(name));
    const select = expected.querySelector("select");
    box.querySelector(".number").textContent = number;
    const ruling = () => radios.find((radio) => radio.checked)?.value;
    const arrange = () => {
      more.hidden = forget.hidden = !ruling();
      keep.hidden = !earlier || Boolean(ruling());
      expected.hidden = ruling() !== "wrong";
    };
    const say = (words, problem = false) => {
      saved.textContent = words;
      saved.classList.toggle("problem", problem);
    };
    let queue = Promise.resolve();
    let open = 0;
    const send = (path, options, words) => {
      open += 1;
      say("Saving…");
      queue = queue.then(async () => {
        let problem = "";
        try {
          const response = await fetch(path, options);
          if (!response.ok) problem = `Not saved: ${await reason(response)}`;
        } catch (error) {
          problem = `Not saved: the server cannot be reached (${error.message}).`;
        }
        open -= 1;
        if (problem || !open) say(problem || words, Boolean(problem));
      });
    };
    const save = () => {
      arrange();
      if (!ruling()) return;
      const body = {
        article: held.article,
        claim,
        decision: ruling(),
        expected: ruling() === "wrong" && select.value ? select.value : null,
        note: note.value,
      };
      const headers = { "Content-Type": "application/json" };
      send("/api/decisions", { method: "POST", headers, body: JSON.stringify(body) }, "Saved.");
    };
    for (const radio of radios) {
      radio.name = `decide-${claim}`;
      radio.addEventListener("change", save);
    }
    const fill = (decision) => {
      for (const radio of radios) radio.checked = decision?.decision === radio.value;
      note.value = decision?.note ?? "";
      select.value = decision?.expected ?? "";
    };
    fill(made);
    note.addEventListener("change", save);
    select.addEventListener("change", save);
    keep.addEventListener("click", () => {
      fill(earlier);
      save();
      radios.find((radio) => radio.checked).focus();
    });
    forget.addEventListener("click", () => {
      fill(null);
      arrange();
      radios[0].focus();
      send(`/api/decisions/${held.key}/${encodeURIComponent(claim)}`, { method: "DELETE" }, "Taken back.");
    });
    arrange();
    const when = ({ decided_at }) => new Date(decided_at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
    const named = (decision) => radios.find((radio) => radio.value === decision.decision).closest("label").textContent.trim();
    if (made) say(`Saved ${when(made)}.`);
    else if (earlier) say(`Decided on an earlier text: ${named(earlier)}${earlier.note && ` (${earlier.note})`}, ${when(earlier)}.`);
    card.append(box);
  };
  const dress = (root) => {
    for (const button of root.querySelectorAll("button.copy, #only-look, #open-all")) button.hidden = false;
    const held = JSON.parse(root.querySelector(".data").textContent);
    for (const one of template ? held : []) {
      const [made, earlier] = [one.decisions, one.earlier].map((all) => new Map(all.map((decision) => [decision.claim, decision])));
      one.article.claims.forEach((claim, place) => {
        const card = byId(`claim-${claim.id}`);
        if (card) decide(card, place + 1, one, claim.id, made.get(claim.id), earlier.get(claim.id));
      });
    }
    return held;
  };

  const text = byId("text");
  if (!text) {
    dress(document);
    openTarget();
    return;
  }

  /* The box: checked as one types, kept over a reload of this tab, filled by a file. */

  const [published, market, file, result, status] = ["published", "market", "file", "result", "status"].map(byId);
  const limits = document.querySelector(".draft").dataset;
  const PAUSE = 350;
  const KEPT = "factcheck-draft";
  // What a file said of itself: its name, and its moment of publication where that is finer than a day.
  let origin = {};
  let hiddenStatuses = new Set();
  // The words in the box when what is shown was found, for a file of several articles none.
  let shown = null;
  let running = null;
  let waiting = 0;
  let first = true;

  const say = (words, kind = "") => {
    status.textContent = words;
    status.className = kind;
  };
  // A file may be dropped anywhere, far below the box.
  const sayInSight = (words, kind) => {
    say(words, kind);
    status.scrollIntoView({ block: "nearest" });
  };
  const keep = () => {
    const draft = { text: text.value, published: published.value, market: market.value, origin };
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(draft));
    } catch {
      // The browser keeps nothing, or not so much: a reload then begins with an empty box.
      sessionStorage.removeItem(KEPT);
    }
  };
  const details = () => {
    const told = {};
    const finer = origin.published && origin.published.slice(0, 10) === published.value;
    if (published.value) told.published_at = finer ? origin.published : published.value;
    if (market.value) told.market = market.value;
    if (origin.name) told.name = origin.name;
    if (origin.title) told.title = origin.title;
    return told;
  };
  const stop = () => {
    clearTimeout(waiting);
    running?.abort();
    running = null;
  };
  const clear = (words = "", kind = "") => {
    shown = null;
    result.replaceChildren();
    result.classList.remove("stale");
    say(words, kind);
  };
  const refuse = (why) => {
    const words = `Not checked: ${why}`;
    // Findings stay beside the words they are of.
    if (shown !== text.value) clear(words, "problem");
    result.classList.remove("stale");
    sayInSight(words, "problem");
  };
  const show = (html) => {
    for (const one of result.querySelectorAll(".filters input")) {
      if (one.checked) hiddenStatuses.delete(one.id);
      else hiddenStatuses.add(one.id);
    }
    result.innerHTML = trusted ? trusted.createHTML(html) : html;
    result.classList.remove("stale");
    for (const one of result.querySelectorAll(".filters input")) one.checked = !hiddenStatuses.has(one.id);
    const held = dress(result);
    shown = text.value;
    say(result.firstElementChild.dataset.tally, "done");
    if (first) openTarget()?.scrollIntoView();
    first = false;
    return held;
  };
  const ask = async (options) => {
    stop();
    const mine = running = new AbortController();
    const slow = setTimeout(() => mine.abort("slow"), (Number(limits.seconds) + 10) * 1000);
    result.classList.add("stale");
    say("Checking…", "busy");
    let response;
    let answer;
    try {
      response = await fetch("/check", { method: "POST", signal: mine.signal, ...options });
      answer = response.ok ? await response.text() : await reason(response);
    } catch (error) {
      const why = mine.signal.reason === "slow" ? "it took too long" : `the server cannot be reached (${error.message})`;
      if (mine === running) refuse(`${why}.`);
      return null;
    } finally {
      clearTimeout(slow);
    }
    // A later question was asked meanwhile.
    if (mine !== running) return null;
    if (response.ok) return show(answer);
    refuse(answer);
    return null;
  };
  const tooLong = (words) => {
    if (words.length <= Number(limits.characters)) return false;
    const size = [...words].length;
    if (size <= Number(limits.characters)) return false;
    const most = Number(limits.characters).toLocaleString("en");
    refuse(`the text has ${size.toLocaleString("en")} characters; at most ${most} are checked at once.`);
    return true;
  };
  const checkText = () => {
    if (!text.value.trim()) {
      stop();
      clear();
      return;
    }
    if (tooLong(text.value)) {
      stop();
      return;
    }
    const body = JSON.stringify({ text: text.value, ...details() });
    ask({ headers: { "Content-Type": "application/json" }, body });
  };
  const checkFile = async (chosen) => {
    if (chosen.size > Number(limits.bytes) - 4096) {
      const most = Math.floor(Number(limits.bytes) / 2 ** 20);
      refuse(`${chosen.name} has ${(chosen.size / 2 ** 20).toFixed(0)} MB; at most ${most} MB are read.`);
      return;
    }
    const body = new FormData();
    body.append("file", chosen);
    if (published.value && !origin.name) body.append("published_at", published.value);
    if (market.value) body.append("market", market.value);
    const held = await ask({ body });
    if (!held) return;
    if (held.length > 1) {
      // Several articles go into no box; what is left in it would be that of another file.
      if (origin.name) published.value = "";
      text.value = "";
      origin = {};
      sayInSight(`${chosen.name} holds ${held.length} articles.`, "told");
    } else {
      const { article } = held[0];
      text.value = article.text;
      origin = { name: article.id, title: article.title, published: article.published_at };
      published.value = article.published_at?.slice(0, 10) ?? "";
    }
    shown = text.value;
    keep();
  };
  const soon = () => {
    clearTimeout(waiting);
    if (!text.value.trim()) origin = {};
    keep();
    waiting = setTimeout(checkText, PAUSE);
  };

  text.addEventListener("input", soon);
  // A text of many megabytes in one line would hold the browser up for minutes: it never gets into the box.
  text.addEventListener("beforeinput", (event) => {
    const words = event.data ?? event.dataTransfer?.getData("text/plain");
    if (words && tooLong(words)) event.preventDefault();
  });
  for (const detail of [published, market]) {
    detail.addEventListener("change", () => {
      if (text.value.trim()) soon();
    });
  }
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) checkText();
  });
  byId("choose").addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    if (file.files.length) checkFile(file.files[0]);
    file.value = "";
  });
  byId("clear").addEventListener("click", () => {
    text.value = published.value = market.value = "";
    origin = {};
    hiddenStatuses = new Set();
    stop();
    clear();
    sessionStorage.removeItem(KEPT);
    text.focus();
  });
  for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      document.body.classList.toggle("dragging", kind === "dragenter" || kind === "dragover");
      if (kind === "drop" && event.dataTransfer.files.length) checkFile(event.dataTransfer.files[0]);
    });
  }

  const draft = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  if (draft) {
    text.value = draft.text;
    published.value = draft.published;
    market.value = draft.market;
    origin = draft.origin;
  }
  if (text.value.trim()) checkText();
})();
