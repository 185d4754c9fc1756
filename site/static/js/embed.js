/**
 * Plays an embedded film in its place.
 *
 * Without this script the link in an `.embed` card opens the film at its provider. With it, a
 * plain click puts the player there instead. Nothing is asked of the provider before that click.
 *
 * The link carries the player's address in data-src and the film's name in data-title.
 */
const isPlainClick = (event) =>
  event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

function playerFor(link) {
  const player = document.createElement("iframe");
  player.src = link.dataset.src;
  player.title = link.dataset.title;
  player.allow = "autoplay; fullscreen; picture-in-picture";
  player.allowFullscreen = true;
  // Most providers refuse to play for a page that hides where it is
  player.referrerPolicy = "strict-origin-when-cross-origin";
  player.tabIndex = 0;
  return player;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".embed a[data-src]");
  if (!link || !isPlainClick(event)) return;
  event.preventDefault();
  const player = playerFor(link);
  link.replaceWith(player);
  player.focus();
});
