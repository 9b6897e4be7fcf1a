/** The page inside WPS: the engine first, then the pane. Office.js is no part of it. */
import { boot } from './boot/boot';

boot(() => import(/* webpackChunkName: "pane" */ './wps-pane'));
