import {say} from "./say.js";

/**
 * How the text stands, in one word for the page's styles and one sentence for the person. "Saved" means committed.
 *
 * @param unconfirmed how many changes are not
 */
export function status(session, unconfirmed, words) {
  const {state, why, sync, keeper, opened} = session;
  const is = (name, key, ...parts) => ({name, sentence: say(words, `status.${key}`, ...parts)});
  if (state === "stopped") {
    return is("stopped", `stopped-${known(words, "stopped", why)}`);
  }
  if (state !== "open" && !keeper.works && unconfirmed > 0) {
    return is("offline", "offline-unkept", unconfirmed);
  }
  if (state !== "open" && (opened || unconfirmed > 0)) {
    const key = why === "signed-out" ? "signed-out" : "offline";
    return is("offline", key, unconfirmed);
  }
  if (!opened) {
    return is("connecting", "connecting");
  }
  if (sync.tooLong) {
    return is("failed", "too-long");
  }
  if (!sync.can.edit && sync.can.why !== "open") {
    return readOnly(sync, unconfirmed, words, is);
  }
  return unconfirmed > 0 ? is("saving", "saving", unconfirmed) : is("saved", "saved");
}

function readOnly({can}, unconfirmed, words, is) {
  const why = known(words, "closed", can.why ?? "rights");
  const told = is("readonly", `closed-${why}`, can.by ?? "");
  if (unconfirmed === 0) {
    return told;
  }
  return {name: "readonly", sentence: `${told.sentence} ${say(words, "status.kept", unconfirmed)}`};
}

/** A reason that the bundle has words for, else the general one. */
function known(words, group, why) {
  return `status.${group}-${why}` in words ? why : "otherwise";
}
