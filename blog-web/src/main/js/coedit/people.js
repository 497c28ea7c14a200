/* Each person has a colour and a pattern of her own by her handle, and each has her name written beside them. */
export const LOOKS = 8;

/** A number below LOOKS that is always the same for one key. */
export function lookOf(key) {
  let hash = 2166136261;
  for (const char of key) {
    hash = Math.imul(hash ^ char.codePointAt(0), 16777619) >>> 0;
  }
  return hash % LOOKS;
}

/** Of the first two words of a name. */
export function initials(name) {
  return name.trim().split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("");
}

/** A mission's name in the language of the page. */
export const missionName = (words, code) => words[`mission.${code}`] ?? code;

/** A look for each key, the same on every page that has these keys, and none twice while there are enough of them. */
export function looksOf(keys) {
  const taken = new Map();
  for (const key of [...keys].sort()) {
    let look = lookOf(key);
    for (let tries = 0; tries < LOOKS && [...taken.values()].includes(look); tries += 1) {
      look = (look + 1) % LOOKS;
    }
    taken.set(key, look);
  }
  return taken;
}
