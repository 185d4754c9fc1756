/**
 * Says when somebody began to write a comment.
 *
 * When a reader first touches a comment form, a signed token with the time is fetched from the site and put into the
 * form. People take longer to write than programs, so it speaks for the writer; without it a comment is taken all the
 * same. The page itself carries nothing secret, and can be shared by all its readers.
 */
async function fetchToken(form) {
  const response = await fetch(form.dataset.tokenUrl, { credentials: "omit" });
  if (response.ok) form.elements.token.value = (await response.json()).token;
}

for (const form of document.querySelectorAll("form[data-token-url]")) {
  form.addEventListener(
    "focusin",
    () => {
      // Nothing that a reader should hear of: without the token a moderator looks at the comment at worst
      if (!form.elements.token.value) fetchToken(form).catch(() => {});
    },
    { once: true },
  );
}
