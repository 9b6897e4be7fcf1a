/** The page inside Excel: the engine first, then the pane. */
import { boot } from './boot/boot';

boot(() => import(/* webpackChunkName: "pane" */ './excel-pane'));
