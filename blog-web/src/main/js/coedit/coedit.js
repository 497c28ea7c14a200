import {focus} from "./focus.js";
import {library} from "./library.js";
import {start} from "./page.js";

/** What a page loads for the live text: /assets/coedit.js is bundled from here. */
start();
library();
focus();
