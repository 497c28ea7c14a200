/** A sentence of the page's bundle with its {0}, {1} … filled in; the key itself if the bundle lacks it. */
export function say(words, key, ...filling) {
  return (words[key] ?? key).replace(/\{(\d)\}/g, (hole, at) => filling[at] ?? hole);
}

/** A moment as people read it: the hour if it was today, the day as well otherwise. */
export function moment(iso, lang = document.documentElement.lang) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) {
    return "";
  }
  const now = new Date();
  const clock = {hour: "2-digit", minute: "2-digit", hourCycle: "h23"};
  const day = {day: "numeric", month: "short", ...(at.getFullYear() === now.getFullYear() ? {} : {year: "numeric"})};
  const today = at.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(lang || undefined, today ? clock : {...day, ...clock}).format(at);
}
