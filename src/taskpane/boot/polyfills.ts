/** What `missing.ts` asks after, for engines from Chrome 69 on. Loaded before anything else of the pane, and only there. */
import 'core-js/es/global-this';
import 'core-js/web/queue-microtask';
import 'core-js/es/array/at';
import 'core-js/es/array/find-last';
import 'core-js/es/array/find-last-index';
import 'core-js/es/array/sort';
import 'core-js/es/object/from-entries';
import 'core-js/es/object/has-own';
import 'core-js/es/promise/all-settled';
import 'core-js/es/promise/any';
import 'core-js/es/string/at';
import 'core-js/es/string/match-all';
import 'core-js/es/string/replace-all';
import 'core-js/es/string/trim-end';
import 'core-js/es/symbol/description';
import './selectors';
import './weak-references';
