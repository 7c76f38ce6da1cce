// The page of Dateline. Articles are untrusted: their words only ever become text nodes.

const view = document.getElementById("view");
const search = document.getElementById("search");

/** An element with attributes and children; strings become text. */
function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key === "onclick") {
      node.addEventListener("click", value);
    } else {
      node.setAttribute(key, value);
    }
  }
  node.append(...children.flat().filter((child) => child != null));
  return node;
}

async function fetchJson(url) {
  const response = await fetch(url, { headers: { Accept: "application/json" } });
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.detail ?? response.statusText);
  }
  const next = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get("Link") ?? "");
  return { body, next: next && new URL(next[1]).search };
}

// Wording of facts

const joined = (words) => [...new Set(words)].join(", ");

const named = (fact, role) =>
  joined(fact.arguments.filter((a) => a.role === role).map((a) => (a.entityId && a.name) || a.text));

const others = (fact) =>
  fact.arguments
    .filter((a) => a.role !== "agent" && a.role !== "patient")
    .map((a) => `${a.role === "recipient" ? "to" : a.role} ${(a.entityId && a.name) || a.text}`)
    .join(" ");

const hedge = { approximately: "about ", nearly: "nearly ", "at-least": "at least ", "at-most": "at most ", "more-than": "more than ", "less-than": "less than " };

const figure = (value) =>
  `${hedge[value.modifier] ?? ""}${value.value ?? `${value.min ?? ""}–${value.max ?? ""}`} ${value.unit ?? ""}`.trim();

const origin = (o) => o.outlet ?? o.entity.name;

const day = (instant) => instant.slice(0, 10);

const polarity = { positive: "", negative: "not: ", uncommitted: "open: " };

// Facts

async function showFacts(query) {
  const heading = element("p", { class: "soft" }, "Loading…");
  view.replaceChildren(heading);
  const table = element("table", {},
    element("thead", {}, element("tr", {},
      ["What", "Who", "Whom or what", "How many", "When", "Where", "According to", "Status"]
        .map((title) => element("th", {}, title)))));
  view.append(table);
  const more = element("button", {}, "More");
  let url = `facts?${query}`;
  let count = 0;
  const load = async () => {
    const { body, next } = await fetchJson(url);
    body.items.forEach((fact) => table.append(factRows(fact)));
    count += body.items.length;
    heading.textContent = count === 0
      ? "No facts. Articles become facts within seconds after they were taken in."
      : `${count}${next ? "+" : ""} facts, the last reported first`;
    url = `facts${next}`;
    more.hidden = !next;
  };
  more.addEventListener("click", () => attempt(load));
  view.append(more);
  await load();
}

function factRows(fact) {
  const evidence = element("td", { colspan: "8", class: "evidence" });
  const detail = element("tr", { hidden: "" }, evidence);
  const what = element("button", { class: "what", "aria-expanded": "false" },
    polarity[fact.polarity] + fact.predicate);
  const toggle = async () => {
    detail.hidden = !detail.hidden;
    what.setAttribute("aria-expanded", String(!detail.hidden));
    if (!detail.hidden && evidence.childNodes.length === 0) {
      const { body } = await fetchJson(`facts/${fact.id}`);
      evidence.replaceChildren(...evidenceOf(body));
    }
  };
  const row = element("tr", { onclick: () => attempt(toggle) },
    element("td", {}, what, fact.eventType && element("div", { class: "soft" }, fact.eventType)),
    element("td", {}, named(fact, "agent")),
    element("td", {}, named(fact, "patient"), others(fact) && element("div", { class: "soft" }, others(fact))),
    element("td", {}, fact.values.map((value) =>
      element("div", { class: value.superseded ? "old" : "", title: value.origins.join(", ") }, figure(value)))),
    element("td", { class: "when" }, fact.time ? fact.time.value : ""),
    element("td", {}, fact.place ? fact.place.name ?? fact.place.text : ""),
    element("td", {}, joined(fact.origins.map(origin)),
      element("div", { class: "soft" }, `${fact.articles.length} article${fact.articles.length === 1 ? "" : "s"}, ${day(fact.lastReportedAt)}`)),
    element("td", {}, element("span", { class: `status ${fact.status}` }, fact.status)));
  return element("tbody", { class: "fact" }, row, detail);
}

function evidenceOf(fact) {
  const byArticle = Map.groupBy(fact.mentions, (mention) => mention.articleId);
  return [
    element("p", {}, fact.explanation),
    ...[...byArticle.values()].map((mentions) => element("section", {},
      element("a", { href: `#/articles/${mentions[0].articleId}` },
        mentions[0].articleTitle ?? "Untitled article"),
      element("span", { class: "soft" },
        ` ${mentions[0].outlet ?? "unknown outlet"}, ${day(mentions[0].publishedAt)}`),
      mentions.map((mention) => element("blockquote", {},
        element("span", { class: "soft" }, mention.evidence.prefix),
        element("mark", {}, mention.evidence.exact),
        element("span", { class: "soft" }, mention.evidence.suffix),
        mention.attribution && element("div", { class: "soft" },
          `according to ${mention.attribution.source.name ?? mention.attribution.source.text} (${mention.attribution.cue})`))))),
  ];
}

// An article

async function showArticle(id) {
  view.replaceChildren(element("p", { class: "soft" }, "Loading…"));
  const { body: article } = await fetchJson(`articles/${encodeURIComponent(id)}`);
  const spans = [
    ...article.mentions.map((m) => ({ ...m.evidence, kind: "mention", title: `${m.predicate.lemma} ${m.factuality}` })),
    ...article.quotations.map((q) => ({ ...q.content, kind: "quotation", title: `quotation: ${q.speaker?.name ?? q.speaker?.text ?? "speaker not named"}` })),
  ];
  view.replaceChildren(element("article", {},
    element("h1", {}, article.title ?? "Untitled article"),
    element("p", { class: "soft" },
      [article.outlet, article.byline, article.publishedAt, `revision ${article.revision}`].filter(Boolean).join(" · "),
      " ",
      isWebAddress(article.url) && element("a", { href: article.url, rel: "noopener noreferrer nofollow" }, "original")),
    article.skipped && element("p", { class: "contested" }, `Not read in full: ${article.skipped}`),
    element("div", { class: "article" },
      element("div", { class: "text" }, highlighted(article.text, spans)),
      element("aside", {},
        element("p", {}, element("mark", {}, "stated"), " ", element("mark", { class: "quotation" }, "quoted")),
        element("h2", {}, "Who and what"),
        element("ul", {}, article.entities.map((entity) => element("li", {},
          element("a", { href: `#/?entity=${encodeURIComponent(entity.id)}` }, entity.name),
          element("span", { class: "soft" }, ` ${entity.type.toLowerCase()}${entity.descriptions.length ? `: ${entity.descriptions.join(", ")}` : ""}`))))))));
}

/** Whether a link may lead there: articles must not bring javascript: and the like. */
function isWebAddress(url) {
  return /^https?:\/\//i.test(url ?? "") || null;
}

/** The text in pieces, marked where spans cover it. Offsets count code points, not UTF-16 units. */
function highlighted(text, spans) {
  const codePoints = Array.from(text);
  const bounds = [...new Set([0, codePoints.length, ...spans.flatMap((s) => [s.start, s.end])])]
    .sort((a, b) => a - b);
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i];
    const piece = codePoints.slice(start, end).join("");
    const covering = spans.filter((span) => span.start <= start && end <= span.end);
    if (covering.length === 0) {
      return piece;
    }
    const stated = covering.some((span) => span.kind === "mention");
    return element("mark", {
      class: stated ? "mention" : "quotation",
      title: covering.map((span) => span.title).join("\n"),
    }, piece);
  });
}

// Where we are

async function attempt(work) {
  try {
    await work();
  } catch (problem) {
    view.replaceChildren(element("p", { class: "contested" }, String(problem.message)));
  }
}

function show() {
  const [path, query = ""] = location.hash.replace(/^#/, "").split("?");
  const article = /^\/articles\/(.+)$/.exec(path);
  const asked = new URLSearchParams(query);
  for (const field of ["q", "entity", "status"]) {
    search.elements[field].value = asked.get(field) ?? "";
  }
  attempt(() => (article ? showArticle(decodeURIComponent(article[1])) : showFacts(asked)));
}

search.addEventListener("submit", (event) => {
  event.preventDefault();
  const asked = new URLSearchParams([...new FormData(search)].filter(([, value]) => value.trim() !== ""));
  location.hash = `#/?${asked}`;
});
window.addEventListener("hashchange", show);
show();
