/**
 * Moderators decide in the list of comments without leaving it.
 *
 * Without this script every button sends its form, and the list comes anew. With it the same forms
 * go to the same addresses, and the comment that they are about is put in the place of the old one.
 *
 * Keys act while a comment has the focus, and nowhere else: see templates/comments/admin/keys.html.
 */
const LIST = "[data-comments=list]";
const CARD = "[data-comment]";
const REFUSED = 422;

const cards = () => [...document.querySelectorAll(CARD)];
const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

function say(text) {
  const region = document.querySelector("[data-said]");
  region.textContent = "";
  // Empty for a moment, so that the same words are heard when they are said again
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}

/** Tell sighted moderators too: where the comment stands, nothing else would show that nothing happened. */
function fail(card) {
  const words = document.querySelector("[data-failed]").textContent;
  const note = card.querySelector("[data-says]") ?? document.createElement("p");
  note.className = "comment-card__said is-refused";
  note.dataset.says = "";
  note.textContent = words;
  card.prepend(note);
  say(words);
}

/** The tabulator key stops at one comment of the list, the others are reached with j and k. */
function stopAt(card) {
  cards().forEach((other) => {
    other.tabIndex = other === card ? 0 : -1;
  });
}

function focusOn(card) {
  stopAt(card);
  card.focus();
  card.scrollIntoView({ block: "nearest" });
}

function move(card, step) {
  const all = cards();
  const target = all[all.indexOf(card) + step];
  if (target) focusOn(target);
}

function recount(key, step) {
  const number = document.querySelector(`[data-count="${key}"]`);
  if (number) number.textContent = Number(number.textContent) + step;
}

function replace(card, fresh) {
  if (card.dataset.status !== fresh.dataset.status) {
    recount(card.dataset.status, -1);
    recount(fresh.dataset.status, 1);
  }
  recount("reported", ("reported" in fresh.dataset) - ("reported" in card.dataset));
  card.replaceWith(fresh);
  focusOn(fresh);
  say(fresh.querySelector("[data-says]")?.textContent ?? "");
}

function open(card, html) {
  const place = card.querySelector("[data-form-place]");
  place.replaceChildren(...parsed(html).body.childNodes);
  place.querySelector("textarea, [tabindex]")?.focus();
}

async function ask(card, address, options) {
  if (card.ariaBusy === "true") return;
  card.ariaBusy = "true";
  try {
    const answer = await fetch(address, { ...options, headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok && answer.status !== REFUSED) throw new Error(answer.status);
    const html = await answer.text();
    const fresh = parsed(html).querySelector(CARD);
    // The list may have come anew meanwhile, with another copy of the card
    if (fresh) replace(document.getElementById(card.id) ?? card, fresh);
    else open(card, html);
  } catch {
    fail(card);
  } finally {
    card.ariaBusy = "false";
  }
}

function sent(event) {
  const card = event.target.closest(`${LIST} ${CARD}`);
  if (!card) return;
  event.preventDefault();
  const address = event.submitter?.getAttribute("formaction") ?? event.target.action;
  ask(card, address, { method: "POST", body: new FormData(event.target) });
}

function clicked(event) {
  const card = event.target.closest(CARD);
  const link = event.target.closest("a[data-form]");
  if (event.target.closest("[data-show-keys]")) {
    document.querySelector("[data-keys]").showModal();
  } else if (card && event.target.closest("[data-cancel]")) {
    card.querySelector("[data-form-place]").replaceChildren();
    focusOn(card);
  } else if (card && link && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    const next = card.querySelector("[name=next]").value;
    ask(card, `${link.dataset.form}?${new URLSearchParams({ next })}`);
  }
}

function pressed(event) {
  const card = event.target.closest(CARD);
  const isTyping = event.target.closest("input, textarea, select");
  if (!card || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  // What is typed before the form is there, or before the answer to a decision, must not decide anything
  if (card.ariaBusy === "true") {
    event.preventDefault();
    return;
  }
  const isArrow = event.key === "ArrowDown" || event.key === "ArrowUp";
  if (isArrow && event.target !== card) return;
  const button = /^[a-z]$/.test(event.key) && card.querySelector(`[data-key="${event.key}"]`);
  if (event.key === "j" || event.key === "ArrowDown") move(card, 1);
  else if (event.key === "k" || event.key === "ArrowUp") move(card, -1);
  else if (event.key === "?") document.querySelector("[data-keys]").showModal();
  else if (button) button.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function prepare() {
  stopAt(cards()[0]);
  document.querySelectorAll("[data-show-keys]").forEach((button) => {
    button.hidden = false;
  });
}

/**
 * Who leaves the field of the search would have the same list come once more, rendered before or after what
 * was decided in the meantime: the admin's script asks for it at every change, also when it is shown already.
 */
function changed(event) {
  const shown = new URLSearchParams(window.location.search).get("q") ?? "";
  if (event.target.name === "q" && event.target.value.trim() === shown.trim()) event.stopPropagation();
}

document.addEventListener("submit", sent);
document.addEventListener("change", changed, { capture: true });
document.addEventListener("click", clicked);
// Before the admin's own keys hear of it
document.addEventListener("keydown", pressed, { capture: true });
document.addEventListener("focusin", (event) => {
  const card = event.target.closest(CARD);
  if (card) stopAt(card);
});
document.addEventListener("w-swap:success", prepare);
prepare();
