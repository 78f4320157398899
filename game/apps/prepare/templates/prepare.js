"use strict";
(() => {
  const packed = atob(document.getElementById("ways").textContent);
  const ways = JSON.parse(new TextDecoder().decode(Uint8Array.from(packed, (sign) => sign.charCodeAt(0))));
  const [way, log, asking, status] = ["way", "log", "asking", "status"].map((id) => document.getElementById(id));
  const trail = [];

  // Words are only ever put in as text: what stands in a pack is no part of the page's own code.
  const fill = (element, words) => {
    for (const [part, language] of typeof words === "string" ? [[words, null]] : words.runs) {
      const run = language === null ? document.createTextNode(part) : document.createElement("span");
      if (language !== null) { run.lang = language; run.textContent = part; }
      element.append(run);
    }
    return element;
  };
  const made = (tag, looks, words) => {
    const element = document.createElement(tag);
    if (looks) element.className = looks;
    return words === undefined ? element : fill(element, words);
  };
  const has = (words) => typeof words !== "string" || words !== "";
  const press = (looks, words, does) => {
    const button = made("button", `press ${looks}`, words);
    button.type = "button";
    button.addEventListener("click", does);
    return button;
  };

  const ARROWS = { up: "↑", down: "↓", same: "→" };
  const moved = (it) => {
    const row = made("li");
    row.append(made("span", "what", it.name));
    const figure = made("span", "figure");
    const arrow = made("span", "", `${ARROWS[it.went]} `);
    arrow.setAttribute("aria-hidden", "true");
    figure.append(arrow, it.change);
    row.append(figure);
    if (it.points) {
      const bar = made("span", "bar"), stands = made("i"), was = made("b");
      bar.setAttribute("aria-hidden", "true");
      stands.style.width = `${it.points[1]}%`;
      was.style.left = `${it.points[0]}%`;
      bar.append(stands, was);
      row.append(bar);
    }
    if (it.after) {
      const stands = made("span", "stands", ways.says.stands.replace("{before}", it.before).replace("{after}", it.after));
      if (has(it.word)) { stands.append(" · "); fill(stands, it.word); }
      row.append(stands);
    }
    return row;
  };
  const told = (it) => {
    if (it.type === "moves") {
      const list = made("ul", "moves");
      list.append(...it.moves.map(moved));
      return list;
    }
    if (it.look === "time") return made("h4", "time", it.text);
    if (it.look === "label") return made("p", "label", it.text);
    if (it.look === "quote") {
      const quote = made("blockquote", "said"), words = made("p", "", "“");
      if (has(it.by)) quote.append(made("p", "by", it.by));
      fill(words, it.text).append("”");
      quote.append(words);
      return quote;
    }
    if (it.look === "paper") {
      const paper = made("div", "paper");
      if (has(it.by)) paper.append(made("p", "note", it.by));
      paper.append(made("p", "words", it.text));
      return paper;
    }
    return made("p", { note: "note", letter: "sent" }[it.look] || "", it.text);
  };

  const rowed = (rows) => rows.map(([name, gets]) => {
    const row = made("span", "row");
    row.append(made("span", "", name), " ", made("span", "", gets));
    return row;
  });

  const turn = (heading, parts, own, rows) => {
    const shown = made("section", "turn"), head = made("h3", "", heading);
    head.tabIndex = -1;
    shown.append(head, ...rowed(rows));
    if (own) {
      shown.append(made("p", "label", ways.says.your_reason), made("p", "own", own));
    }
    shown.append(...parts.map(told));
    log.append(shown);
    return head;
  };

  const go = (place, answer, own) => {
    const [label, parts, to, does] = answer, settles = does === "settles";
    trail.push({ place, settles, shown: log.childElementCount });
    const heading = made("span", "", settles ? `${ways.says.you_choose} ` : "");
    fill(heading, ways.labels[label][0]);
    const head = turn("", ways.told[parts], own, ways.labels[label][2]);
    head.append(...heading.childNodes);
    if (to < 0) over(); else ask(to);
    head.focus();
  };
  const back = (until) => {
    let last = null;
    while (trail.length) {
      last = trail.pop();
      while (log.childElementCount > last.shown) log.lastElementChild.remove();
      if (until(last)) break;
    }
    ask(last === null ? ways.first : last.place);
    asking.querySelector("h3, legend").focus();
  };
  const again = () => press("quiet", ways.says.again, () => back(() => trail.length === 0));

  const over = () => {
    asking.replaceChildren(made("h3", "", ways.says.over), made("p", "", ways.says.over_how));
    asking.append(press("main", ways.says.otherwise, () => back((it) => it.settles)), again());
    status.textContent = "";
  };

  const decide = (place, answers, shut, ask, under) => {
    const field = made("fieldset"), head = made("legend", "", ask);
    head.tabIndex = -1;
    field.append(head, ...under);
    answers.forEach((answer, at) => {
      const [words, note, rows] = ways.labels[answer[0]];
      const option = made("label", "option"), radio = made("input"), text = made("span");
      radio.type = "radio";
      radio.name = "option";
      radio.value = String(at);
      radio.autocomplete = "off";
      text.append(made("strong", "", words));
      if (has(note)) text.append(made("span", "note", note));
      text.append(...rowed(rows));
      option.append(radio, text);
      field.append(option);
    });
    for (const [words, why] of shut) {
      const option = made("p", "option shut", words);
      if (has(why)) option.append(made("span", "note", why));
      field.append(option);
    }
    const why = made("label", "why", ways.says.why), own = made("textarea"), hint = made("p", "note", ways.says.why_hint);
    const must = made("p", "must");
    why.htmlFor = own.id = "reason";
    hint.id = "reason-hint";
    own.setAttribute("aria-describedby", hint.id);
    own.autocomplete = "off";
    own.spellcheck = false;
    must.setAttribute("role", "alert");
    asking.replaceChildren(field, why, own, hint, must);
    asking.append(press("main", ways.says.choose, () => {
      const chosen = field.querySelector("input:checked");
      if (chosen === null) {
        must.textContent = ways.says.choose_first;
        field.querySelector("input").focus();
      } else {
        go(place, answers[Number(chosen.value)], own.value.trim());
      }
    }));
  };

  const ask = (place) => {
    const [asked, question, beside, answers, shut] = ways.pages[place];
    const under = beside.map((words) => made("p", "under", words));
    if (asked === "decide") {
      decide(place, answers, shut, question, under);
    } else {
      const head = made("h3", "", question);
      head.tabIndex = -1;
      asking.replaceChildren(head, ...under);
      for (const answer of answers) {
        const [words, note] = ways.labels[answer[0]];
        const button = press(answer[3] === "goes_on" ? "main" : "", words, () => go(place, answer, ""));
        if (has(note)) button.append(" ", made("span", "note", note));
        asking.append(button);
      }
    }
    if (trail.length) asking.append(again());
    status.textContent = under.map((it) => it.textContent).join(" ");
  };

  if (ways.told[ways.lead].length) turn(ways.says.first, ways.told[ways.lead], "", []);
  ask(ways.first);
  document.getElementById("read-only").hidden = true;
  way.hidden = false;
})();
