/* Shows the newest post twice: its fragment in this page, and the frame that oEmbed offers. A portal
   would rather fetch both on its server; this one has none. */
const duta = document.body.dataset.duta;

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  return answer.json();
}

/* Parsed away from the page: nothing in it could run, and there is nothing in it that would. */
function nodes(html) {
  return [...new DOMParser().parseFromString(html, "text/html").body.childNodes];
}

/* A withdrawn post comes as 410 with a fragment that says so: it is shown like any other. */
async function fragment(id) {
  const answer = await fetch(`${duta}/api/v1/posts/${id}/embed`);
  document.getElementById("fragment").replaceChildren(...nodes(await answer.text()));
}

async function frame(url) {
  const address = new URL("/api/v1/oembed", duta);
  address.searchParams.set("url", url);
  const offer = await json(address);
  if (offer.type === "rich") {
    document.getElementById("frame").replaceChildren(...nodes(offer.html));
  }
}

const wanted = new URLSearchParams(location.search).get("post");
const post = wanted
  ? await json(`${duta}/api/v1/posts/${encodeURIComponent(wanted)}`)
  : (await json(`${duta}/api/v1/posts?limit=1`)).items[0];
if (post) {
  await Promise.all([fragment(post.id), frame(post.url)]);
}
document.body.dataset.ready = "true";
